package org.tidings.summarize.extractive;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How much a mail asks for attention, 0 to 1: 0.1 for being there, and per {@link Signal} the
 * weight below once, however often it occurs; mail in the language of bulk counts a third.
 */
final class Salience {

  private static final double BASE = 0.10;
  private static final Map<Signal, Double> WEIGHTS =
      Map.of(
          Signal.ASKS, 0.25,
          Signal.MOMENT, 0.10,
          Signal.DEADLINE, 0.15,
          Signal.AMOUNT, 0.10,
          Signal.URGENT, 0.30);
  private static final double BULK_SHARE = 1 / 3.0;

  private static final int BULK_HINTS = 2;
  private static final int SAMPLE_CHARS = 6_000;
  private static final PhraseList BULK = PhraseList.named("bulk");

  private Salience() {}

  static double of(String subject, String raw, List<Sentence> sentences) {
    Set<Signal> signals = EnumSet.noneOf(Signal.class);
    signals.addAll(SignalDetector.in(subject.toLowerCase(Locale.ROOT)));
    sentences.forEach(sentence -> signals.addAll(sentence.signals()));
    double sum = BASE;
    for (Signal signal : signals) {
      sum += WEIGHTS.getOrDefault(signal, 0.0);
    }
    return isBulk(subject, raw) ? sum * BULK_SHARE : sum;
  }

  private static boolean isBulk(String subject, String raw) {
    return BULK.countIn((subject + "\n" + sample(raw)).toLowerCase(Locale.ROOT)) >= BULK_HINTS;
  }

  /** Footers stand at the end, offers at the start. */
  private static String sample(String raw) {
    return raw.length() <= 2 * SAMPLE_CHARS
        ? raw
        : raw.substring(0, SAMPLE_CHARS) + "\n" + raw.substring(raw.length() - SAMPLE_CHARS);
  }
}
