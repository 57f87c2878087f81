package org.tidings.problem;

import java.time.Duration;

/** Something was asked for more often than it may be; the message says when to try again. */
public class TooOftenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final long SECONDS_PER_MINUTE = 60;

  private final long waitSeconds;

  /**
   * @param wait until it may be asked for again
   */
  public TooOftenException(Duration wait) {
    super("That was too often. Try again in " + words(wholeSeconds(wait)) + ".");
    this.waitSeconds = wholeSeconds(wait);
  }

  /** Until it may be asked for again, at least a second. */
  public long waitSeconds() {
    return waitSeconds;
  }

  private static long wholeSeconds(Duration wait) {
    return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
  }

  private static String words(long seconds) {
    if (seconds < 2 * SECONDS_PER_MINUTE) {
      return seconds == 1 ? "a second" : seconds + " seconds";
    }
    return (seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE + " minutes";
  }
}
