package org.tidings.summarize.extractive;

import static org.tidings.summarize.Summary.GIST_CHARS;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tidings.text.OneLine;

/**
 * At most two sentences of the mail in its own words and order, but for a capital first letter,
 * that add to the headline.
 */
final class Gist {

  static final int LONGEST_SENTENCE = 260;
  private static final double REPEATS = 0.75;
  private static final double LEAST_SCORE = 0.20;

  private Gist() {}

  static String of(String headline, List<Sentence> sentences, double[] scores) {
    Set<String> told = Terms.of(headline);
    List<Sentence> candidates =
        sentences.stream()
            .filter(sentence -> scores[sentence.index()] >= LEAST_SCORE)
            .filter(sentence -> sentence.shareIn(told) < REPEATS)
            .toList();
    return best(candidates, scores)
        .map(first -> together(first, second(first, candidates, scores)))
        .orElse("");
  }

  private static Optional<Sentence> best(List<Sentence> candidates, double[] scores) {
    return candidates.stream()
        .max(Comparator.comparingDouble(sentence -> scores[sentence.index()]));
  }

  /** The best of the others, where likeness to the first counts against it. */
  private static Optional<Sentence> second(
      Sentence first, List<Sentence> candidates, double[] scores) {
    int room = GIST_CHARS - Math.min(first.text().length(), LONGEST_SENTENCE) - 3;
    return candidates.stream()
        .filter(other -> other.index() != first.index() && other.text().length() <= room)
        .filter(other -> other.shareIn(first.terms()) < REPEATS)
        .max(
            Comparator.comparingDouble(
                other -> scores[other.index()] - 0.3 * other.shareIn(first.terms())));
  }

  private static String together(Sentence first, Optional<Sentence> second) {
    if (second.isEmpty()) {
      return shortened(first);
    }
    boolean inOrder = first.index() < second.get().index();
    Sentence earlier = inOrder ? first : second.get();
    Sentence later = inOrder ? second.get() : first;
    return shortened(earlier) + separator(earlier) + shortened(later);
  }

  private static String shortened(Sentence sentence) {
    return OneLine.cutAtClause(OneLine.capitalized(sentence.text()), LONGEST_SENTENCE);
  }

  private static String separator(Sentence sentence) {
    int last = sentence.text().codePointBefore(sentence.text().length());
    if (Terminators.endsAlone(last)) {
      return "";
    }
    boolean isEnded = sentence.isEnded() || sentence.text().length() > LONGEST_SENTENCE;
    return isEnded ? " " : " · ";
  }
}
