package org.tidings.summarize.extractive;

import java.util.ArrayList;
import java.util.List;

/**
 * Drops addresses of pages that nobody reads aloud: in brackets, too long, or with no other words
 * on the line. A short one within a sentence stays. Encoded runs go the same way.
 */
final class Links {

  private static final int LONGEST_WORD = 70;

  private Links() {}

  static String strip(String line) {
    boolean hasLink = line.contains("://") || line.contains("www.");
    if (!hasLink && line.length() <= LONGEST_WORD) {
      return line;
    }
    List<String> kept = new ArrayList<>();
    boolean isSaying = false;
    String before = "";
    for (String word : line.split(" ", -1)) {
      String rest = isBracket(before) && isLink(word) ? "" : withoutBracketedLink(word);
      if (isReadable(rest)) {
        kept.add(rest);
        isSaying |= Scripts.hasLetterOrDigit(rest) && !isLink(rest);
      }
      before = word;
    }
    return isSaying ? String.join(" ", kept) : "";
  }

  private static boolean isReadable(String word) {
    return !word.isEmpty()
        && !isBracket(word)
        && (word.length() <= LONGEST_WORD || word.codePoints().anyMatch(Scripts::isSpaceless));
  }

  private static boolean isBracket(String word) {
    return word.length() == 1 && "()[]".contains(word);
  }

  private static boolean isLink(String word) {
    return word.contains("://") || word.startsWith("www.");
  }

  /** Of "(https://example.org/x)." the full stop remains. */
  private static String withoutBracketedLink(String word) {
    boolean isBracketed = isLink(word) && (word.startsWith("(") || word.startsWith("["));
    if (!isBracketed) {
      return word;
    }
    return word.substring(Math.max(word.lastIndexOf(')'), word.lastIndexOf(']')) + 1);
  }
}
