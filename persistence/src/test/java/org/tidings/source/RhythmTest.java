package org.tidings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Rhythm rhythm = new Rhythm();
  private Instant now = Instant.parse("2026-03-02T08:00:00Z"); // a Monday

  @Test
  void a_source_is_silent_after_three_times_its_longest_quiet_of_late() {
    newsEvery(HOUR.multipliedBy(12), 60);
    Instant last = now;

    assertThat(rhythm.silentSince(last.plus(HOUR.multipliedBy(36)))).isEmpty();
    assertThat(rhythm.silentSince(last.plus(HOUR.multipliedBy(37)))).contains(last);
  }

  @Test
  void nights_and_weekends_are_no_silence() {
    for (int day = 0; day < 50; day++) {
      if (day % 7 < 5) { // news at work, from Monday to Friday
        newsEvery(HOUR, 10);
        now = now.plus(14, ChronoUnit.HOURS);
      } else {
        now = now.plus(1, ChronoUnit.DAYS);
      }
      assertThat(rhythm.silentSince(now)).as("day %s", day).isEmpty();
    }
  }

  @Test
  void nothing_is_silent_within_a_day() {
    newsEvery(Duration.ofMinutes(5), 14 * 24 * 12 + 1);

    assertThat(rhythm.silentSince(now.plus(23, ChronoUnit.HOURS))).isEmpty();
    assertThat(rhythm.silentSince(now.plus(25, ChronoUnit.HOURS))).isPresent();
  }

  @Test
  void a_new_source_is_not_silent() {
    newsEvery(HOUR, 13 * 24);

    assertThat(rhythm.silentSince(now.plus(300, ChronoUnit.DAYS))).isEmpty();
  }

  @Test
  void a_source_that_has_brought_little_is_not_silent() {
    newsEvery(Duration.ofDays(3), Rhythm.LEAST_NEWS - 1);

    assertThat(rhythm.silentSince(now.plus(300, ChronoUnit.DAYS))).isEmpty();
  }

  @Test
  void a_source_that_is_quiet_by_nature_is_not_silent() {
    newsEvery(Rhythm.QUIET_BY_NATURE, 30);

    assertThat(rhythm.silentSince(now.plus(300, ChronoUnit.DAYS))).isEmpty();
  }

  @Test
  void a_source_that_never_brought_anything_is_not_silent() {
    rhythm.nothing(now);

    assertThat(rhythm.silentSince(now.plus(300, ChronoUnit.DAYS))).isEmpty();
  }

  @Test
  void one_long_holiday_is_forgotten_in_time() {
    newsEvery(HOUR, 24 * 15);
    now = now.plus(10, ChronoUnit.DAYS);
    newsEvery(HOUR, 24 * 20);
    assertThat(rhythm.silentSince(now.plus(3, ChronoUnit.DAYS))).isEmpty();

    newsEvery(HOUR, 24 * 57);

    assertThat(rhythm.silentSince(now.plus(3, ChronoUnit.DAYS))).isPresent();
  }

  @Test
  void the_time_for_which_it_was_paused_is_not_counted() {
    newsEvery(HOUR, 24 * 20);
    rhythm.pause();
    now = now.plus(30, ChronoUnit.DAYS);

    assertThat(rhythm.silentSince(now)).isEmpty();
    rhythm.nothing(now);
    assertThat(rhythm.silentSince(now.plus(20, ChronoUnit.HOURS))).isEmpty();
    assertThat(rhythm.silentSince(now.plus(2, ChronoUnit.DAYS))).contains(now);
  }

  @Test
  void one_digest_tells_of_a_silence_and_another_of_the_next() {
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();

    assertThat(rhythm.tellIn(first)).isTrue();
    assertThat(rhythm.tellIn(second)).isFalse();
    assertThat(rhythm.tellIn(first)).isTrue(); // by mail and by another channel

    rhythm.news(now);
    assertThat(rhythm.tellIn(second)).isTrue();
  }

  /** So many times; the last of them is now. */
  private void newsEvery(Duration time, int times) {
    for (int i = 0; i < times; i++) {
      now = now.plus(time);
      rhythm.news(now);
    }
  }
}
