package org.tidings.text;

import java.util.HashMap;
import java.util.Map;

/** Takes the attributes of a start tag apart; quotes may be missing. */
final class XmlAttributes {

  private static final int MAX_ATTRIBUTES = 50;

  private final String raw;
  private int at;

  private XmlAttributes(String raw) {
    this.raw = raw;
  }

  static Map<String, String> of(String raw) {
    return raw.isBlank() ? Map.of() : new XmlAttributes(raw).read();
  }

  private Map<String, String> read() {
    Map<String, String> attributes = new HashMap<>();
    while (at < raw.length() && attributes.size() < MAX_ATTRIBUTES) {
      String name = word("=");
      skipSpace();
      if (at < raw.length() && raw.charAt(at) == '=') {
        at++;
        skipSpace();
        String value = value();
        if (!name.isEmpty()) {
          attributes.putIfAbsent(name, XmlText.resolve(value));
        }
      }
    }
    return attributes;
  }

  private String value() {
    if (at < raw.length() && (raw.charAt(at) == '"' || raw.charAt(at) == '\'')) {
      int end = raw.indexOf(raw.charAt(at), at + 1);
      String value = raw.substring(at + 1, end < 0 ? raw.length() : end);
      at = end < 0 ? raw.length() : end + 1;
      return value;
    }
    return word("");
  }

  /** Up to the next white space or one of the other characters. */
  private String word(String ends) {
    skipSpace();
    int start = at;
    while (at < raw.length()
        && !Character.isWhitespace(raw.charAt(at))
        && ends.indexOf(raw.charAt(at)) < 0) {
      at++;
    }
    return raw.substring(start, at);
  }

  private void skipSpace() {
    while (at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
      at++;
    }
  }
}
