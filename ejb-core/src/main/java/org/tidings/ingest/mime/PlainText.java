package org.tidings.ingest.mime;

/** Tidies text for storing: line feeds only, no control characters, no long gaps, bounded. */
final class PlainText {

  static final int MAX_CHARS = 100_000;

  private PlainText() {}

  static String tidy(String text) {
    StringBuilder tidy = new StringBuilder(Math.min(text.length(), MAX_CHARS + 1));
    int lineFeeds = 2; // leading empty lines go
    int spaces = 0;
    for (int i = 0; i < text.length() && tidy.length() <= MAX_CHARS; i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && !isLineFeed(text, i + 1))) {
        spaces = 0; // nobody sees them at the end of a line
        if (lineFeeds++ < 2) {
          tidy.append('\n');
        }
      } else if (c == ' ' || c == '\t' || c == '\u00a0') {
        spaces++;
      } else if (isVisible(c)) {
        if (spaces > 0) {
          tidy.append(" ".repeat(Math.min(spaces, 8)));
          spaces = 0;
        }
        tidy.append(c);
        lineFeeds = 0;
      }
    }
    return cut(tidy.toString().stripTrailing(), MAX_CHARS);
  }

  /** The beginning of a text; never half a character. */
  static String cut(String text, int maxChars) {
    if (text.length() <= maxChars) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
    return text.substring(0, end);
  }

  private static boolean isLineFeed(String text, int index) {
    return index < text.length() && text.charAt(index) == '\n';
  }

  /** Soft hyphens and zero-width fillers pad the previews of newsletters. */
  private static boolean isVisible(char c) {
    return !Character.isISOControl(c)
        && c != '\u00ad'
        && c != '\u034f'
        && c != '\u200b'
        && c != '\u200c'
        && c != '\ufeff';
  }
}
