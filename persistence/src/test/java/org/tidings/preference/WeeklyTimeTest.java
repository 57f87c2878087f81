package org.tidings.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeeklyTimeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  @Test
  void comes_later_the_same_day() {
    assertThat(at("08:00").next(Instant.parse("2026-07-01T05:59:00Z")))
        .isEqualTo(Instant.parse("2026-07-01T06:00:00Z"));
  }

  @Test
  void comes_the_next_day_when_its_minute_has_begun() {
    assertThat(at("08:00").next(Instant.parse("2026-07-01T06:00:00Z")))
        .isEqualTo(Instant.parse("2026-07-02T06:00:00Z"));
  }

  @Test
  void skips_days_that_were_not_chosen() {
    WeeklyTime mondays = WeeklyTime.of("MON", LocalTime.of(8, 0), BERLIN);

    assertThat(mondays.next(Instant.parse("2026-07-01T12:00:00Z"))) // a Wednesday
        .isEqualTo(Instant.parse("2026-07-06T06:00:00Z"));
  }

  @Test
  void means_the_first_instant_after_a_gap_in_the_clock() {
    assertThat(at("02:30").next(Instant.parse("2026-03-28T12:00:00Z")))
        .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
  }

  @Test
  void comes_once_when_the_clock_is_put_back_over_it() {
    Instant first = at("02:30").next(Instant.parse("2026-10-24T12:00:00Z"));

    assertThat(first).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(at("02:30").next(first)).isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
  }

  @Test
  void writes_its_days_as_it_reads_them() {
    WeeklyTime weekend = WeeklyTime.of("SUN,SAT", LocalTime.NOON, BERLIN);

    assertThat(weekend.dayCodes()).isEqualTo("SAT,SUN");
  }

  @Test
  void refuses_what_is_not_a_day() {
    assertThatThrownBy(() -> WeeklyTime.of("MON,FOO", LocalTime.NOON, BERLIN))
        .hasMessageContaining("FOO");
  }

  private static WeeklyTime at(String time) {
    return new WeeklyTime(EVERY_DAY, LocalTime.parse(time), BERLIN);
  }
}
