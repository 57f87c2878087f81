package org.tidings.summarize.extractive;

/** The first characters of a text that may be longer than is worth reading. */
final class Head {

  private Head() {}

  /** At most {@code limit} UTF-16 units, never half a surrogate pair. */
  static String of(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    return text.substring(0, Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit);
  }
}
