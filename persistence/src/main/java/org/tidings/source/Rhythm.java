package org.tidings.source;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.column.NullableUuid;

/**
 * How often a source brings news. It is silent when nothing has come for three times as long as
 * ever in the last four to eight weeks, and for a day at least. A source that is new, or was quiet
 * for a fortnight before, is never called silent.
 */
@Embeddable
public class Rhythm {

  static final int LEAST_NEWS = 20;
  static final Duration LEAST_HISTORY = Duration.ofDays(14);
  static final Duration QUIET_BY_NATURE = Duration.ofDays(14);

  private static final Duration LEAST_SILENCE = Duration.ofDays(1);
  private static final Duration PERIOD = Duration.ofDays(28);
  private static final int TIMES_AS_LONG = 3;

  @Column(name = "news_count")
  private int count;

  @Column(name = "news_first_at")
  private Instant firstAt;

  @Column(name = "news_at")
  private Instant lastAt;

  @Column(name = "quiet_since")
  private Instant periodSince;

  @Column(name = "quiet_seconds")
  private long longest;

  @Column(name = "quiet_seconds_before")
  private long longestBefore;

  @Column(name = "silence_told_in")
  @Convert(converter = NullableUuid.class)
  private UUID toldIn;

  protected Rhythm() {} // for JPA, and for a source that has brought nothing yet

  /** The source was read, and brought something. */
  void news(Instant now) {
    if (firstAt == null) {
      firstAt = now;
      periodSince = now;
    } else if (periodSince.plus(PERIOD).isBefore(now)) {
      longestBefore = longest;
      longest = 0;
      periodSince = now;
    }
    if (lastAt != null) {
      longest = Math.max(longest, Duration.between(lastAt, now).toSeconds());
    }
    lastAt = now;
    count++;
    toldIn = null;
  }

  /** The source was read, and brought nothing. */
  void nothing(Instant now) {
    if (firstAt != null && lastAt == null) {
      lastAt = now; // since it is watched again
    }
  }

  /** The source is not watched from now on; that time is no silence of its own. */
  void pause() {
    lastAt = null;
    toldIn = null;
  }

  /** Since when it is silent, if it is. */
  Optional<Instant> silentSince(Instant now) {
    return isKnown() && lastAt.plus(longestUsual()).isBefore(now)
        ? Optional.of(lastAt)
        : Optional.empty();
  }

  private boolean isKnown() {
    return lastAt != null
        && count >= LEAST_NEWS
        && !lastAt.isBefore(firstAt.plus(LEAST_HISTORY))
        && usual().compareTo(QUIET_BY_NATURE) < 0;
  }

  private Duration longestUsual() {
    Duration enough = usual().multipliedBy(TIMES_AS_LONG);
    return enough.compareTo(LEAST_SILENCE) < 0 ? LEAST_SILENCE : enough;
  }

  private Duration usual() {
    return Duration.ofSeconds(Math.max(longest, longestBefore));
  }

  /** Whether a digest is to tell of the silence; it is the one that does, then. */
  boolean tellIn(UUID digestId) {
    if (toldIn == null) {
      toldIn = digestId;
    }
    return toldIn.equals(digestId);
  }
}
