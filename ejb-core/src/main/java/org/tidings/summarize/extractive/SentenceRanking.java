package org.tidings.summarize.extractive;

import java.util.List;
import java.util.Set;

/**
 * Scores sentences as LexRank does, by how much the others say the same (Erkan and Radev, 2004),
 * and adds what makes a sentence of a mail worth telling: an early place, the subject's words, and
 * {@link Signal}s. Scores compare within one mail only.
 */
final class SentenceRanking {

  private static final PhraseList ANAPHORA = PhraseList.named("anaphora");

  private static final int SHORTEST = 20;
  private static final int SHORTEST_SPACELESS = 16;
  private static final int LONGEST_INTRODUCTION = 60;
  private static final int LONGEST = 160;

  private SentenceRanking() {}

  static double[] scores(List<Sentence> sentences, String subject, String from) {
    Set<String> subjectTerms = Terms.of(subject);
    Set<String> senderTerms = Terms.of(from);
    double[] scores = Centrality.of(sentences);
    int place = 0;
    for (Sentence sentence : sentences) {
      int index = sentence.index();
      scores[index] =
          0.25 * scores[index]
              + 0.40 / (1 + 0.30 * place)
              + 0.20 * overlap(sentence, subjectTerms)
              + signals(sentence)
              - blemishes(sentence)
              - (introducesSender(sentence, senderTerms) ? 0.20 : 0);
      place += isTold(sentence) ? 1 : 0;
    }
    return scores;
  }

  private static double overlap(Sentence sentence, Set<String> subjectTerms) {
    long shared = subjectTerms.stream().filter(sentence.terms()::contains).count();
    return subjectTerms.isEmpty() ? 0 : (double) shared / subjectTerms.size();
  }

  /** As in "This is Ann from Example Ltd.", which the reader knows from the sender's name. */
  private static boolean introducesSender(Sentence sentence, Set<String> senderTerms) {
    return sentence.text().length() <= LONGEST_INTRODUCTION
        && signals(sentence) == 0
        && senderTerms.stream().anyMatch(sentence.terms()::contains);
  }

  private static double signals(Sentence sentence) {
    return (sentence.has(Signal.ASKS) ? 0.24 : 0)
        + (sentence.has(Signal.MOMENT) ? 0.18 : 0)
        + (sentence.has(Signal.AMOUNT) ? 0.15 : 0)
        + (sentence.has(Signal.URGENT) ? 0.10 : 0);
  }

  private static double blemishes(Sentence sentence) {
    String text = sentence.text();
    return (sentence.has(Signal.POLITE) ? 0.80 : 0)
        + (isShort(text) ? 0.30 : 0)
        + (text.length() > LONGEST ? 0.15 : 0)
        + unfinished(sentence)
        + (text.endsWith(":") || text.contains("://") ? 0.20 : 0)
        + (sentence.index() > 0 && ANAPHORA.opens(sentence.lower()) ? 0.10 : 0)
        + (isShouted(text) ? 0.20 : 0);
  }

  /** Headings and labels do not push the first sentence back. */
  private static boolean isTold(Sentence sentence) {
    return sentence.isEnded() && !sentence.has(Signal.POLITE);
  }

  /** A long line without an end is a sentence written in haste, a short one a label. */
  private static double unfinished(Sentence sentence) {
    if (sentence.isEnded()) {
      return 0;
    }
    return sentence.text().length() < SHORTEST * 2 ? 0.25 : 0.12;
  }

  private static boolean isShort(String text) {
    boolean isSpaceless = Scripts.isSpaceless(text.codePointAt(0));
    return text.length() < (isSpaceless ? SHORTEST_SPACELESS : SHORTEST);
  }

  private static boolean isShouted(String text) {
    long upper = text.codePoints().filter(Character::isUpperCase).count();
    return upper > 8 && upper > text.codePoints().filter(Character::isLowerCase).count();
  }
}
