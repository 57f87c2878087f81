package org.tidings.compose;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.sift.Weight;

/**
 * How much an item deserves its reader's attention, 0 to 1. What the text asks for counts most,
 * then what the sender said of it, then how fresh it is.
 */
final class Importance {

  /** Of an item that nothing speaks for or against, at the end of its freshness. */
  private static final double BASE = 0.35;

  /** For a text that is all question, date and amount. */
  private static final double SALIENCE = 0.35;

  private static final double MARKED_IMPORTANT = 0.20;
  private static final double ATTACHMENT = 0.05;

  /** Sent to many is rarely meant for one. */
  private static final double BULK = -0.25;

  /** Less than bulk: a program may write of one's own invoice. */
  private static final double AUTOMATIC = -0.05;

  /** For an item of this moment; half of it is left after {@link #FRESH}. */
  private static final double RECENCY = 0.10;

  /** What a rule raises or lowers ends in the highest or the lowest fifth. */
  private static final double RULED_PART = 0.2;

  private static final Duration FRESH = Duration.ofHours(12);

  private Importance() {}

  /**
   * Weighs an item.
   *
   * @param salience 0 to 1
   * @param now when the digest's window ends
   */
  static double of(Set<String> traits, double salience, Instant occurredAt, Instant now) {
    double sum =
        BASE
            + SALIENCE * salience
            + (has(traits, Trait.IMPORTANT) ? MARKED_IMPORTANT : 0)
            + (has(traits, Trait.ATTACHMENT) ? ATTACHMENT : 0)
            + (has(traits, Trait.BULK) ? BULK : 0)
            + (has(traits, Trait.AUTOMATIC) ? AUTOMATIC : 0)
            + RECENCY * freshness(occurredAt, now);
    return Math.max(0, Math.min(1, sum));
  }

  /** What it is when a rule raises or lowers it: the order among those that a rule raised stays. */
  static double weighed(double importance, Weight weight) {
    return switch (weight) {
      case URGENT -> 1 - RULED_PART * (1 - importance);
      case USUAL -> importance;
      case LOW -> RULED_PART * importance;
    };
  }

  private static double freshness(Instant occurredAt, Instant now) {
    double age = Math.max(0, Duration.between(occurredAt, now).toMillis()); // clocks differ
    return Math.pow(0.5, age / FRESH.toMillis());
  }

  private static boolean has(Set<String> traits, Trait trait) {
    return traits.contains(trait.name());
  }
}
