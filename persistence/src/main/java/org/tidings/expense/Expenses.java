package org.tidings.expense;

import java.time.YearMonth;
import java.util.Optional;

/** What reading has cost the current tenant. */
public interface Expenses {

  Optional<Expense> find(String provider, YearMonth month);

  /**
   * The expense, locked until the transaction ends, or a new one. Who finds none locks the
   * workspace first, as two may want the first of a month at once.
   */
  Expense lock(String provider, YearMonth month);
}
