package org.tidings.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.CallAllowance.Share;
import org.tidings.testing.memory.InMemoryDailyCalls;
import org.tidings.testing.memory.Limiters;
import org.tidings.testing.memory.TestClock;

class CountedCallsTest {

  private static final Share APP = new Share("linkedin", "app", 2);
  private static final Share ANN = new Share("linkedin", "ann", 1);
  private static final Share BOB = new Share("linkedin", "bob", 1);

  private final TestClock clock = new TestClock(Instant.parse("2026-03-01T23:59:59Z"));
  private final InMemoryDailyCalls stored = new InMemoryDailyCalls();
  private final CallAllowance calls = new CountedCalls(stored, Limiters.keys(), clock);

  @Test
  void a_day_ends_at_midnight_utc() {
    assertThat(calls.take(List.of(APP, ANN))).isTrue();
    assertThat(calls.take(List.of(APP, ANN))).isFalse();

    clock.advance(Duration.ofSeconds(1));

    assertThat(calls.take(List.of(APP, ANN))).isTrue();
  }

  @Test
  void one_account_that_is_closed_leaves_the_others_theirs() {
    calls.close(ANN);

    assertThat(calls.take(List.of(APP, ANN))).isFalse();
    assertThat(calls.take(List.of(APP, BOB))).isTrue();
  }

  @Test
  void providers_and_accounts_are_counted_apart_and_nobody_can_read_whose_a_count_is() {
    calls.take(List.of(APP, ANN));
    calls.take(List.of(new Share("x", "ann", 1)));

    assertThat(stored.keys()).hasSize(3).allMatch(key -> !key.contains("ann"));
  }
}
