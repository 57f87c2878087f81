package org.tidings.limit;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something may be done: so many times at once, and as many again over the span, evenly.
 */
public record Rate(int most, Duration span) {

  private static final Pattern FORMAT = Pattern.compile("([1-9][0-9]{0,5})/(P[0-9DTHMS]+)");
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  public Rate {
    if (span.compareTo(SHORTEST) < 0 || span.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A rate counts over a second to 30 days, not " + span);
    }
  }

  /** Reads a rate such as {@code 20/PT15M}: twenty times in fifteen minutes. */
  public static Rate parse(String text) {
    Matcher rate = FORMAT.matcher(text.strip());
    if (!rate.matches()) {
      throw notARate(text, null);
    }
    try {
      return new Rate(Integer.parseInt(rate.group(1)), Duration.parse(rate.group(2)));
    } catch (DateTimeParseException e) {
      throw notARate(text, e);
    }
  }

  /** The time in which one turn comes back, in whole microseconds. */
  Duration turn() {
    return Duration.ofNanos(span.toNanos() / 1_000 / most * 1_000);
  }

  private static IllegalArgumentException notARate(String text, Exception cause) {
    return new IllegalArgumentException("Not a rate like 20/PT15M: " + text, cause);
  }
}
