package org.tidings.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link DailyCalls} keeps to. */
public interface DailyCallsContract {

  LocalDate TODAY = LocalDate.parse("2026-03-02");
  DailyCalls.Count APP = new DailyCalls.Count("app", 3);
  DailyCalls.Count ANN = new DailyCalls.Count("ann", 2);
  DailyCalls.Count BOB = new DailyCalls.Count("bob", 2);

  DailyCalls calls();

  @Test
  default void as_many_calls_are_granted_as_the_day_has_and_the_next_day_anew() {
    assertThat(calls().take(List.of(APP, ANN), TODAY)).isTrue();
    assertThat(calls().take(List.of(APP, ANN), TODAY)).isTrue();

    assertThat(calls().take(List.of(APP, ANN), TODAY)).isFalse();
    assertThat(calls().take(List.of(APP, ANN), TODAY.plusDays(1))).isTrue();
  }

  @Test
  default void what_one_count_refuses_is_taken_from_no_other() {
    calls().take(List.of(APP, ANN), TODAY);
    calls().take(List.of(APP, ANN), TODAY);
    calls().take(List.of(APP, ANN), TODAY);

    assertThat(calls().take(List.of(BOB, APP), TODAY)).isTrue();
    assertThat(calls().take(List.of(BOB, APP), TODAY)).isFalse();
  }

  @Test
  default void what_the_provider_closed_is_closed_until_midnight() {
    calls().close(ANN.key(), TODAY);

    assertThat(calls().take(List.of(APP, ANN), TODAY)).isFalse();
    assertThat(calls().take(List.of(APP, BOB), TODAY)).isTrue();
    assertThat(calls().take(List.of(APP, ANN), TODAY.plusDays(1))).isTrue();
  }

  @Test
  default void days_that_are_over_are_forgotten() {
    calls().take(List.of(APP, ANN), TODAY);
    calls().take(List.of(APP), TODAY.plusDays(1));

    assertThat(calls().forgetBefore(TODAY.plusDays(1), 100)).isEqualTo(2);
    assertThat(calls().forgetBefore(TODAY.plusDays(1), 100)).isZero();
  }
}
