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

  /** Two may want the first of a month at once, which Jakarta Persistence has no word for. */
  @Override
  public Expense lock(String provider, YearMonth month) {
    entities
        .current()
        .createNativeQuery(
            "insert into expenses (tenant_id, provider, month) values (current_tenant(), ?1, ?2)"
                + " on conflict do nothing")
        .setParameter(1, provider)
        .setParameter(2, month.toString())
        .executeUpdate();
    return entities
        .current()
        .find(Expense.class, key(provider, month), LockModeType.PESSIMISTIC_WRITE);
  }

  private static Expense.Key key(String provider, YearMonth month) {
    return new Expense.Key(provider, month.toString());
  }
}
