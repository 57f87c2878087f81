package org.tidings.summarize.extractive;

import java.util.Locale;
import java.util.Set;

/**
 * One sentence of a mail, or one line of a list.
 *
 * @param index its place in the text, from 0
 * @param lower its text in lower case, to look phrases up in
 * @param terms the words that carry its meaning
 */
record Sentence(int index, String text, String lower, Set<String> terms, Set<Signal> signals) {

  static Sentence of(int index, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return new Sentence(index, text, lower, Terms.of(text), SignalDetector.in(lower));
  }

  boolean has(Signal signal) {
    return signals.contains(signal);
  }

  /** Whether it ends as a sentence does, a closing quote or bracket aside. */
  boolean isEnded() {
    int end = text.length();
    while (end > 1 && Terminators.isCloser(text.charAt(end - 1))) {
      end--;
    }
    return Terminators.isEnd(text.charAt(end - 1));
  }

  /** The share of this sentence's terms that the other terms hold too, 0 to 1. */
  double shareIn(Set<String> others) {
    if (terms.isEmpty()) {
      return 1;
    }
    return (double) terms.stream().filter(others::contains).count() / terms.size();
  }
}
