package org.tidings.text;

import java.nio.charset.Charset;
import org.jsoup.nodes.Entities;

/**
 * Resolves references in XML: numbers, and the names that XML and HTML know. What a document
 * declares itself is not resolved, so nothing ever grows; an ampersand that begins no reference
 * stays.
 */
final class XmlText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int MAX_REFERENCE_CHARS = 32;

  private XmlText() {}

  static String resolve(String raw) {
    int ampersand = raw.indexOf('&');
    if (ampersand < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    int at = 0;
    while (ampersand >= 0) {
      text.append(raw, at, ampersand);
      int end = end(raw, ampersand + 1);
      String meant = end < 0 ? "" : meaning(raw.substring(ampersand + 1, end));
      text.append(meant.isEmpty() ? "&" : meant);
      at = meant.isEmpty() ? ampersand + 1 : end + 1;
      ampersand = raw.indexOf('&', at);
    }
    return text.append(raw, at, raw.length()).toString();
  }

  private static int end(String raw, int from) {
    int last = Math.min(raw.length(), from + MAX_REFERENCE_CHARS);
    for (int i = from; i < last; i++) {
      char c = raw.charAt(i);
      if (c == ';') {
        return i;
      }
      if (!Character.isLetterOrDigit(c) && c != '#') {
        return -1;
      }
    }
    return -1;
  }

  /** Empty when there is none. */
  private static String meaning(String name) {
    if (!name.startsWith("#")) {
      return name.equals("apos") ? "'" : Entities.getByName(name);
    }
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    try {
      int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(point) && !isSurrogate(point) ? character(point) : "\ufffd";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  /** Numbers from 128 to 159 are meant as windows-1252 by all who write them, as in HTML. */
  private static String character(int point) {
    return point >= 0x80 && point < 0xa0
        ? new String(new byte[] {(byte) point}, WINDOWS_1252)
        : Character.toString(point);
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
