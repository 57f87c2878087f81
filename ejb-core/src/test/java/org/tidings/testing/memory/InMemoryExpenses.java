package org.tidings.testing.memory;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tidings.expense.Expense;
import org.tidings.expense.Expenses;

/** Expenses in a map. */
public final class InMemoryExpenses implements Expenses {

  private final Map<String, Expense> expenses = new HashMap<>();

  @Override
  public Optional<Expense> find(String provider, YearMonth month) {
    return Optional.ofNullable(expenses.get(provider + month));
  }

  @Override
  public Expense lock(String provider, YearMonth month) {
    return expenses.computeIfAbsent(provider + month, key -> new Expense(provider, month));
  }
}
