package org.tidings.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanBookTest {

  @ParameterizedTest
  @EnumSource
  void every_plan_has_limits_where_nothing_is_configured(Plan plan) {
    assertThat(new PlanBook(new MapConfig(Map.of())).of(plan)).isEqualTo(PlanBook.usual(plan));
  }

  @Test
  void each_limit_of_each_plan_can_be_configured() {
    PlanBook book =
        new PlanBook(
            new MapConfig(
                Map.of(
                    "tidings.plan.pro.sources", "7",
                    "tidings.plan.pro.poll-interval", "PT30S",
                    "tidings.plan.pro.digests-a-day", "8",
                    "tidings.plan.pro.channels", "9",
                    "tidings.plan.pro.tokens", "0",
                    "tidings.plan.pro.rules", "4",
                    "tidings.plan.pro.retention-days", "30",
                    "tidings.plan.pro.members", "3",
                    "tidings.plan.pro.listening", "false",
                    "tidings.plan.grace", "P7D")));

    assertThat(book.of(Plan.PRO))
        .isEqualTo(new Limits(7, Duration.ofSeconds(30), 8, 9, 0, 4, 30, 3, false, 10_000_000));
    assertThat(book.grace()).isEqualTo(Duration.ofDays(7));
    assertThat(book.of(Plan.FREE)).isEqualTo(PlanBook.usual(Plan.FREE));
  }

  @ParameterizedTest
  @CsvSource({
    "tidings.plan.free.sources, -1",
    "tidings.plan.pro.retention-days, 0",
    "tidings.plan.pro.members, 0",
    "tidings.plan.grace, -P1D",
    "tidings.plan.enterprise.poll-interval, PT0S"
  })
  void a_limit_that_makes_no_sense_is_named(String key, String value) {
    MapConfig config = new MapConfig(Map.of(key, value));

    assertThatThrownBy(() -> new PlanBook(config))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key);
  }

  @Test
  void there_is_no_other_plan() {
    assertThat(Plan.of("enterprise")).isEqualTo(Plan.ENTERPRISE);
    assertThatThrownBy(() -> Plan.of("gold")).hasMessageContaining("gold");
  }
}
