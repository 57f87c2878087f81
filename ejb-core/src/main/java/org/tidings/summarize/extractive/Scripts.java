package org.tidings.summarize.extractive;

import java.lang.Character.UnicodeScript;

/** What we need to know of writing systems. */
final class Scripts {

  private Scripts() {}

  /** Whether words of this letter's script are written without spaces between them. */
  static boolean isSpaceless(int codePoint) {
    if (codePoint < 0x0E00) {
      return false;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
      default -> isCjkPunctuation(codePoint);
    };
  }

  static boolean isLatin(int codePoint) {
    return codePoint < 0x80
        ? Character.isLetter(codePoint)
        : UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
  }

  static boolean hasLetterOrDigit(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** Whether most letters of the text are Latin, so that models of English know what to do. */
  static boolean isMostlyLatin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return text.codePoints().filter(Scripts::isLatin).count() * 2 >= letters;
  }

  private static boolean isCjkPunctuation(int codePoint) {
    return (codePoint >= 0x3000 && codePoint <= 0x30FF)
        || (codePoint >= 0xFF00 && codePoint <= 0xFFEF);
  }
}
