package org.tidings.expense;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.YearMonth;
import java.util.Optional;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaExpenses implements Expenses {

  private final TenantEntityManager entities;

  @Inject
  JpaExpenses(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Expense> find(String provider, YearMonth month) {
    return Optional.ofNullable(entities.current().find(Expense.class, key(provider, month)));
  }

  @Override
  public Expense lock(String provider, YearMonth month) {
    Expense known =
        entities
            .current()
            .find(Expense.class, key(provider, month), LockModeType.PESSIMISTIC_WRITE);
    return known == null ? first(provider, month) : known;
  }

  private Expense first(String provider, YearMonth month) {
    Expense expense = new Expense(provider, month);
    entities.current().persist(expense);
    return expense;
  }

  private static Expense.Key key(String provider, YearMonth month) {
    return new Expense.Key(provider, month.toString());
  }
}
