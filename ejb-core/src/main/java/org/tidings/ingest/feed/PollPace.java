package org.tidings.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.net.HttpAnswer;

/** How often a server and its feed want to be asked. */
final class PollPace {

  /** A wish to rest longer is shortened to this: news should not wait for half a day. */
  static final Duration LONGEST_REST = Duration.ofHours(1);

  /** Who is told to come back later does so within these. */
  static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

  static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private static final Pattern MAX_AGE = Pattern.compile("max-age\\s{0,3}=\\s{0,3}\"?(\\d{1,9})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private static final Map<String, Duration> PERIODS =
      Map.of(
          "hourly",
          Duration.ofHours(1),
          "daily",
          Duration.ofDays(1),
          "weekly",
          Duration.ofDays(7),
          "monthly",
          Duration.ofDays(30),
          "yearly",
          Duration.ofDays(365));

  private PollPace() {}

  /** The rest that a feed itself asks for: {@code ttl} in minutes, or so many times a period. */
  static Duration ofFeed(String ttl, String period, String frequency) {
    if (NUMBER.matcher(ttl).matches()) {
      return atMost(LONGEST_REST, Duration.ofMinutes(Long.parseLong(ttl)));
    }
    Duration whole = PERIODS.getOrDefault(period.toLowerCase(Locale.ROOT), Duration.ZERO);
    long times = NUMBER.matcher(frequency).matches() ? Long.parseLong(frequency) : 1;
    return atMost(LONGEST_REST, whole.dividedBy(Math.max(1, times)));
  }

  /** The rest that an answer asks for, for as long as it is fresh (RFC 9111). */
  static Duration ofAnswer(HttpAnswer answer) {
    Matcher age = MAX_AGE.matcher(answer.header("cache-control").orElse(""));
    return age.find()
        ? atMost(LONGEST_REST, Duration.ofSeconds(Long.parseLong(age.group(1))))
        : Duration.ZERO;
  }

  /** When an answer says to come back: {@code Retry-After}, in seconds or as a date (RFC 9110). */
  static Optional<Duration> retryAfter(HttpAnswer answer, Instant now) {
    return answer
        .header("retry-after")
        .map(String::strip)
        .flatMap(
            value ->
                NUMBER.matcher(value).matches()
                    ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                    : FeedDates.parse(value).map(date -> Duration.between(now, date)))
        .map(wait -> wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait)
        .map(wait -> atMost(LONGEST_WAIT, wait));
  }

  static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration atMost(Duration most, Duration time) {
    return time.compareTo(most) > 0 ? most : time;
  }
}
