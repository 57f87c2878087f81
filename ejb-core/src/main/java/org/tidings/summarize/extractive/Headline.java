package org.tidings.summarize.extractive;

import static org.tidings.summarize.Summary.HEADLINE_CHARS;

import java.util.Comparator;
import java.util.List;
import org.tidings.text.OneLine;

/** The one line: the subject, else the sentence that tells most, else who wrote. */
final class Headline {

  private Headline() {}

  static String of(String subject, String from, List<Sentence> sentences, double[] scores) {
    if (!subject.isEmpty()) {
      return OneLine.cut(subject, HEADLINE_CHARS);
    }
    return sentences.stream()
        .filter(sentence -> !sentence.has(Signal.POLITE))
        .max(Comparator.comparingDouble(sentence -> worth(sentence, scores)))
        .map(sentence -> OneLine.cut(OneLine.capitalized(sentence.text()), HEADLINE_CHARS))
        .orElseGet(() -> messageFrom(from));
  }

  /** A sentence that fits reads better than the head of a longer one. */
  private static double worth(Sentence sentence, double[] scores) {
    boolean fits = sentence.text().length() <= HEADLINE_CHARS;
    return scores[sentence.index()] + (fits ? 0.15 : 0);
  }

  private static String messageFrom(String from) {
    String name = OneLine.of(from);
    return OneLine.cut(name.isEmpty() ? "Message" : "Message from " + name, HEADLINE_CHARS);
  }
}
