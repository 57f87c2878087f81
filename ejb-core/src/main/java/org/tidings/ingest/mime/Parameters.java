package org.tidings.ingest.mime;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field body of a value and parameters (RFC 2045 section 5.1, RFC 2231), with the mistakes of the
 * wild: no semicolon, blanks in a value, quotes that nobody closed, comments.
 */
final class Parameters {

  private static final int MAX_PARAMETERS = 200;

  private static final Pattern NAME =
      Pattern.compile("\\G[\\s;,]*([A-Za-z][\\w.*'-]{0,60})\\s{0,10}=\\s{0,10}");

  /** Where an unquoted value ends: at a semicolon, or where another parameter begins. */
  private static final Pattern UNQUOTED_END =
      Pattern.compile(";|\\s(?=[A-Za-z][\\w*-]{0,40}\\s?=[^=\\s])|$");

  private final String value;
  private final Map<String, String> parameters = new HashMap<>();

  private Parameters(String value) {
    this.value = value;
  }

  static Parameters parse(String field) {
    String text = withoutComments(field).strip();
    int end = 0;
    while (end < text.length() && ";, \t".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    Parameters parsed = new Parameters(lower(unquoted(text.substring(0, end))));
    parsed.read(text, end);
    return parsed;
  }

  /** In lower case, without what follows it. */
  String value() {
    return value;
  }

  /** A parameter as it stands; empty when there is none. */
  String get(String name) {
    String whole = parameters.get(name);
    return whole == null ? ExtendedParameter.of(parameters, name) : whole;
  }

  /** A parameter that is text for people; the form that names its charset comes first. */
  String text(String name) {
    String extended = ExtendedParameter.of(parameters, name);
    return extended.isEmpty() ? parameters.getOrDefault(name, "") : extended;
  }

  private void read(String text, int from) {
    Matcher name = NAME.matcher(text);
    int at = from;
    while (at < text.length() && parameters.size() < MAX_PARAMETERS) {
      if (!name.find(at) || name.start() != at) {
        at = behindSemicolon(text, at);
        continue;
      }
      int end = endOfValue(text, name.end());
      parameters.putIfAbsent(
          lower(name.group(1)), unquoted(text.substring(name.end(), end).strip()));
      at = end;
    }
  }

  private static int behindSemicolon(String text, int at) {
    int semicolon = text.indexOf(';', at + 1);
    return semicolon < 0 ? text.length() : semicolon;
  }

  private static int endOfValue(String text, int start) {
    if (start < text.length() && text.charAt(start) == '"') {
      int close = start + 1;
      while (close < text.length() && text.charAt(close) != '"') {
        close += text.charAt(close) == '\\' ? 2 : 1;
      }
      if (close < text.length()) {
        return close + 1;
      }
    }
    Matcher end = UNQUOTED_END.matcher(text);
    return end.find(start) ? end.start() : text.length();
  }

  /** Backslashes before other characters than these stand in paths of Windows. */
  private static String unquoted(String quoted) {
    boolean opens = quoted.startsWith("\"");
    boolean closes = opens && quoted.length() > 1 && quoted.endsWith("\"");
    String bare = quoted.substring(opens ? 1 : 0, quoted.length() - (closes ? 1 : 0));
    return opens ? bare.replaceAll("\\\\([\"\\\\])", "$1") : bare;
  }

  private static String withoutComments(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int lastClose = text.lastIndexOf(')');
    boolean quoted = false;
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"' && depth == 0;
      if (c == '(' && !quoted && i < lastClose) {
        depth++;
      }
      if (depth == 0) {
        kept.append(c);
      } else if (c == ')' && !quoted) {
        depth--;
      }
    }
    return kept.toString();
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
