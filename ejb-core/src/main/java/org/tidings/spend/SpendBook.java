package org.tidings.spend;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tidings.account.Memberships;
import org.tidings.expense.Expense;
import org.tidings.expense.Expenses;
import org.tidings.ingest.MeteredConnector;
import org.tidings.ingest.SourceKind;
import org.tidings.plan.CurrentPlan;

/** Keeps what the current workspace spends, in the short transactions around questions. */
@ApplicationScoped
public class SpendBook {

  private final Expenses expenses;
  private final Memberships memberships;
  private final CurrentPlan plan;
  private final Clock clock;

  @Inject
  public SpendBook(Expenses expenses, Memberships memberships, CurrentPlan plan, Clock clock) {
    this.expenses = expenses;
    this.memberships = memberships;
    this.plan = plan;
    this.clock = clock;
  }

  protected SpendBook() {
    this(null, null, null, null); // for the container
  }

  /** Holds what a question may cost. */
  @Transactional(TxType.REQUIRES_NEW)
  Hold hold(MeteredConnector connector) {
    Instant now = clock.instant();
    YearMonth month = month(now);
    long cap = plan.limits().readingMicros();
    Expense expense = lock(connector.provider(), month);
    long amount = expense.hold(cap, connector.least(), connector.most(), now);
    return new Hold(amount, expense.isHeld(), new Spending(month, expense.spent(), cap));
  }

  /** Notes what a question did cost, in the month in which it was asked. */
  @Transactional(TxType.REQUIRES_NEW)
  void settle(MeteredConnector connector, Hold hold, long cost) {
    expenses.lock(connector.provider(), hold.spending().month()).settle(hold.amount(), cost);
  }

  private Expense lock(String provider, YearMonth month) {
    if (expenses.find(provider, month).isEmpty()) {
      memberships.lockAll();
    }
    return expenses.lock(provider, month);
  }

  /** How the current workspace stands this month, where reading such sources costs money. */
  @Transactional
  public Optional<Spending> of(SourceKind kind) {
    return kind instanceof MeteredConnector metered
        ? Optional.of(spending(metered))
        : Optional.empty();
  }

  private Spending spending(MeteredConnector connector) {
    YearMonth month = month(clock.instant());
    long spent = expenses.find(connector.provider(), month).map(Expense::spent).orElse(0L);
    return new Spending(month, spent, plan.limits().readingMicros());
  }

  private static YearMonth month(Instant now) {
    return YearMonth.from(now.atZone(ZoneOffset.UTC));
  }
}
