package org.tidings.expense;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Expenses} keeps to. */
public interface ExpensesContract {

  Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  YearMonth NOVEMBER = YearMonth.of(2026, 11);

  /** Does the work in a transaction of its own. */
  <T> T in(Function<Expenses, T> work);

  @Test
  default void knows_nothing_before_the_first() {
    assertThat(this.<Boolean>in(expenses -> expenses.find("x", NOVEMBER).isPresent())).isFalse();
  }

  @Test
  default void holds_what_a_question_may_cost_and_spends_what_it_did() {
    assertThat(hold(1_000)).isEqualTo(700);
    assertThat(hold(1_000)).isEqualTo(300);
    assertThat(hold(1_000)).isZero();

    settle(700, 20);
    settle(300, 0);

    assertThat(spent()).isEqualTo(20);
    assertThat(hold(1_000)).isEqualTo(700);
  }

  @Test
  default void what_nobody_settles_was_spent() {
    hold(1_000);
    Instant later = NOON.plus(Expense.LONGEST);

    in(expenses -> expenses.lock("x", NOVEMBER).hold(1_000, 100, 700, later));

    assertThat(spent()).isEqualTo(700);
  }

  @Test
  default void months_and_providers_are_counted_apart() {
    in(
        expenses -> {
          expenses.lock("x", NOVEMBER).settle(0, 5);
          expenses.lock("y", NOVEMBER).settle(0, 6);
          expenses.lock("x", NOVEMBER.plusMonths(1)).settle(0, 7);
          return null;
        });

    assertThat(spent()).isEqualTo(5);
  }

  private long hold(long cap) {
    return in(expenses -> expenses.lock("x", NOVEMBER).hold(cap, 100, 700, NOON));
  }

  private void settle(long amount, long cost) {
    in(
        expenses -> {
          expenses.lock("x", NOVEMBER).settle(amount, cost);
          return null;
        });
  }

  private long spent() {
    return in(expenses -> expenses.find("x", NOVEMBER).orElseThrow().spent());
  }
}
