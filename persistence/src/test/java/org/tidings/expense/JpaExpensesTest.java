package org.tidings.expense;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

class JpaExpensesTest implements ExpensesContract {

  private final TestTransactions transactions =
      new TestTransactions(new TestDatabase(), new TenantContext());
  private final TenantId acme = TenantId.random();

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void another_workspace_sees_and_spends_none_of_it() {
    TenantId globex = TenantId.random();
    spend(5);

    boolean seen =
        transactions.in(
            globex, entities -> new JpaExpenses(entities).find("x", NOVEMBER).isPresent());
    transactions.in(
        globex,
        entities -> {
          new JpaExpenses(entities).lock("x", NOVEMBER).settle(0, 70);
          return null;
        });

    assertThat(seen).isFalse();
    assertThat(this.<Long>in(expenses -> expenses.find("x", NOVEMBER).orElseThrow().spent()))
        .isEqualTo(5);
  }

  @Test
  void whoever_locks_it_sees_what_was_spent_since_he_last_looked() {
    spend(5);

    long seen =
        in(
            expenses -> {
              expenses.find("x", NOVEMBER);
              CompletableFuture.runAsync(() -> spend(7)).join();
              return expenses.lock("x", NOVEMBER).spent();
            });

    assertThat(seen).isEqualTo(12);
  }

  private void spend(long micros) {
    in(
        expenses -> {
          expenses.lock("x", NOVEMBER).settle(0, micros);
          return null;
        });
  }

  @Override
  public <T> T in(Function<Expenses, T> work) {
    return transactions.in(acme, entities -> work.apply(new JpaExpenses(entities)));
  }
}
