package org.tidings.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a delivery is tried again: 1, 2, 4, ... up to 60 minutes after each try that was put off,
 * for a day. A try with an unknown outcome is repeated once, when the receiver has had time to
 * answer.
 *
 * @param afterUnknown RFC 5321 section 4.5.3.2.6 gives a server ten minutes to answer
 */
public record RetryPolicy(Duration giveUpAfter, Duration afterUnknown) {

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(60);

  /** Spreads the tries of many deliveries that failed together. */
  private static final double JITTER = 0.25;

  /**
   * The time of the next try; none when it would come too late.
   *
   * @param attempts made so far, at least 1
   * @param chance 0 to 1, random
   */
  public Optional<Instant> next(int attempts, Instant createdAt, Instant now, double chance) {
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 10));
    Duration wait = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    Instant next = now.plusMillis(Math.round(wait.toMillis() * (1 + JITTER * chance)));
    return Optional.of(next).filter(time -> time.isBefore(createdAt.plus(giveUpAfter)));
  }
}
