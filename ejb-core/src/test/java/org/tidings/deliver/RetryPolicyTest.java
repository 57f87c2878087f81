package org.tidings.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final RetryPolicy policy = new RetryPolicy(Duration.ofHours(24), Duration.ofMinutes(10));

  @Test
  void waits_twice_as_long_each_time_up_to_an_hour() {
    assertThat(IntStream.rangeClosed(1, 9).mapToObj(attempts -> minutes(attempts, 0)))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
  }

  @Test
  void chance_adds_a_quarter_at_most() {
    assertThat(minutes(4, 1)).isEqualTo(10);
  }

  @Test
  void never_waits_wrongly_however_many_tries_there_were() {
    assertThat(minutes(Integer.MAX_VALUE, 0)).isEqualTo(60);
  }

  @Test
  void gives_up_when_the_next_try_would_come_after_a_day() {
    assertThat(policy.next(9, NOON, NOON.plus(Duration.ofHours(23)), 0)).isEmpty();
  }

  private long minutes(int attempts, double chance) {
    Instant next = policy.next(attempts, NOON, NOON, chance).orElseThrow();
    return Duration.between(NOON, next).toMinutes();
  }
}
