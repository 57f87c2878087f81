package org.tidings.expense;

import java.time.YearMonth;
import java.util.Optional;

/** What reading has cost the current tenant. */
public interface Expenses {

  Optional<Expense> find(String provider, YearMonth month);

  /** The expense, made if need be, and locked until the transaction ends. */
  Expense lock(String provider, YearMonth month);
}
