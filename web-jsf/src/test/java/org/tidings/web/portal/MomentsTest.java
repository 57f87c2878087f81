package org.tidings.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

  private final Moments berlin = new Moments(NOON, ZoneId.of("Europe/Berlin"), Locale.UK);

  @Test
  void counts_minutes_and_hours_of_the_near_past() {
    assertThat(berlin.near(NOON.minusSeconds(20))).isEqualTo("just now");
    assertThat(berlin.near(NOON.minusSeconds(60))).isEqualTo("1 minute ago");
    assertThat(berlin.near(NOON.minus(Duration.ofMinutes(59)))).isEqualTo("59 minutes ago");
    assertThat(berlin.near(NOON.minus(Duration.ofHours(2)))).isEqualTo("2 hours ago");
  }

  @Test
  void names_the_day_of_what_is_further_away_in_the_persons_zone() {
    assertThat(berlin.near(Instant.parse("2026-11-22T03:30:00Z"))).isEqualTo("today at 04:30");
    assertThat(berlin.near(Instant.parse("2026-11-21T23:30:00Z"))).isEqualTo("today at 00:30");
    assertThat(berlin.near(Instant.parse("2026-11-21T20:00:00Z"))).isEqualTo("yesterday at 21:00");
    assertThat(berlin.near(Instant.parse("2026-11-18T20:00:00Z")))
        .isEqualTo("last Wednesday at 21:00");
    assertThat(berlin.near(Instant.parse("2026-10-01T20:00:00Z"))).isEqualTo("1 Oct 2026 at 22:00");
  }

  @Test
  void looks_ahead_the_same_way() {
    assertThat(berlin.near(NOON.plusSeconds(30))).isEqualTo("in less than a minute");
    assertThat(berlin.near(NOON.plusSeconds(300))).isEqualTo("in 5 minutes");
    assertThat(berlin.near(Instant.parse("2026-11-23T07:00:00Z"))).isEqualTo("tomorrow at 08:00");
    assertThat(berlin.near(Instant.parse("2026-11-25T07:00:00Z"))).isEqualTo("Wednesday at 08:00");
  }

  @Test
  void writes_the_clock_as_the_persons_country_does() {
    Moments newYork = new Moments(NOON, ZoneId.of("America/New_York"), Locale.US);

    assertThat(newYork.near(Instant.parse("2026-11-23T13:00:00Z")))
        .matches("tomorrow at 8:00\\hAM");
    assertThat(newYork.exact(NOON)).contains("November 22, 2026", "EST");
  }
}
