package org.tidings.testing.memory;

import java.util.function.Function;
import org.tidings.expense.Expenses;
import org.tidings.expense.ExpensesContract;

class InMemoryExpensesTest implements ExpensesContract {

  private final InMemoryExpenses expenses = new InMemoryExpenses();

  @Override
  public <T> T in(Function<Expenses, T> work) {
    return work.apply(expenses);
  }
}
