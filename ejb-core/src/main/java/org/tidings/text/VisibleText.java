package org.tidings.text;

/**
 * Text as a reader sees it: without control, bidi-override, zero-width and other invisible
 * characters, without lone surrogates, with plain single spaces and {@code \n} line breaks.
 */
public final class VisibleText {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private VisibleText() {}

  public static String of(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int codePoint;
    for (int at = 0; at < raw.length(); at += Character.charCount(codePoint)) {
      codePoint = raw.codePointAt(at);
      if (isLineBreak(codePoint)) {
        out.append(isCarriageReturnBeforeNewline(raw, at) ? "" : "\n");
      } else if (codePoint == '\t' || Character.isSpaceChar(codePoint)) {
        appendSpace(out);
      } else if (isJoiner(codePoint) ? joinsLetters(raw, at) : isVisible(codePoint)) {
        out.appendCodePoint(codePoint);
      }
    }
    return out.toString();
  }

  private static void appendSpace(StringBuilder out) {
    if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
      out.append(' ');
    }
  }

  private static boolean isLineBreak(int codePoint) {
    return (codePoint >= '\n' && codePoint <= '\r')
        || codePoint == 0x85
        || codePoint == 0x2028
        || codePoint == 0x2029;
  }

  private static boolean isCarriageReturnBeforeNewline(String raw, int at) {
    return raw.charAt(at) == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n';
  }

  private static boolean isJoiner(int codePoint) {
    return codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
  }

  /** Joiners matter inside emojis and Arabic or Indic words; elsewhere they pad preview lines. */
  private static boolean joinsLetters(String raw, int at) {
    return at > 0
        && at + 1 < raw.length()
        && isJoined(raw.codePointBefore(at))
        && isJoined(raw.codePointAt(at + 1));
  }

  private static boolean isJoined(int codePoint) {
    return codePoint >= 0x0600
        && !isJoiner(codePoint)
        && isVisible(codePoint)
        && !Character.isSpaceChar(codePoint);
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
      default -> !isBlankGlyph(codePoint);
    };
  }

  /** Letters and symbols that show nothing: joiners, Hangul fillers, placeholders. */
  private static boolean isBlankGlyph(int codePoint) {
    return switch (codePoint) {
      case 0x034F, 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0xFFFC -> true;
      default -> (codePoint & 0xFFFE) == 0xFFFE;
    };
  }
}
