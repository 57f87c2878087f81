package org.tidings.summarize.extractive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Drops footers and legal notices: short paragraphs whole, of longer ones the sentences. */
final class Boilerplate {

  private static final int LONGEST_FOOTER = 300;
  private static final PhraseList FOOTERS = PhraseList.named("footer");
  private static final PhraseList DISCLAIMERS = PhraseList.named("disclaimer");

  private Boilerplate() {}

  static List<String> withoutFooters(List<String> paragraphs) {
    List<String> kept = new ArrayList<>(paragraphs.size());
    for (String paragraph : paragraphs) {
      if (!isDisclaimer(paragraph) && (paragraph.length() > LONGEST_FOOTER || !isIn(paragraph))) {
        kept.add(paragraph);
      }
    }
    return kept;
  }

  static boolean isIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.startsWith("©") || lower.startsWith("(c) ") || FOOTERS.foundIn(lower);
  }

  private static boolean isDisclaimer(String paragraph) {
    return DISCLAIMERS.foundIn(paragraph.toLowerCase(Locale.ROOT));
  }
}
