package org.tidings.summarize.extractive;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text that carry meaning: lower case, without stop words, cut to a stem. Scripts
 * without spaces give pairs of characters instead.
 */
final class Terms {

  private static final int STEM_CHARS = 6;
  private static final Set<String> STOP_WORDS = PhraseList.named("stopword").words();

  private Terms() {}

  static Set<String> of(String text) {
    Set<String> terms = new HashSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    int previous = 0;
    int codePoint;
    for (int at = 0; at < lower.length(); at += Character.charCount(codePoint)) {
      codePoint = lower.codePointAt(at);
      boolean isSpaceless = Scripts.isSpaceless(codePoint);
      boolean isWord = Character.isLetterOrDigit(codePoint) && !isSpaceless;
      if (isWord && start < 0) {
        start = at;
      } else if (!isWord && start >= 0) {
        addWord(terms, lower.substring(start, at));
        start = -1;
      }
      if (isSpaceless && previous != 0) {
        terms.add(Character.toString(previous) + Character.toString(codePoint));
      }
      previous = isSpaceless && carriesMeaning(codePoint) ? codePoint : 0;
    }
    if (start >= 0) {
      addWord(terms, lower.substring(start));
    }
    return terms;
  }

  private static void addWord(Set<String> terms, String word) {
    boolean isShort = word.length() < 2 && !Character.isDigit(word.charAt(0));
    if (!isShort && !STOP_WORDS.contains(word)) {
      terms.add(word.length() > STEM_CHARS ? word.substring(0, stemEnd(word)) : word);
    }
  }

  private static int stemEnd(String word) {
    return Character.isHighSurrogate(word.charAt(STEM_CHARS - 1)) ? STEM_CHARS + 1 : STEM_CHARS;
  }

  /** Hiragana is mostly grammar. */
  private static boolean carriesMeaning(int codePoint) {
    return Character.isLetter(codePoint) && !(codePoint >= 0x3040 && codePoint <= 0x309F);
  }
}
