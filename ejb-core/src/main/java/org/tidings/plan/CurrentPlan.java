package org.tidings.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.tidings.account.Accounts;
import org.tidings.tenant.Tenant;

/** The plan of the current tenant, and its limits. */
@ApplicationScoped
public class CurrentPlan {

  private final PlanBook book;
  private final Accounts accounts;
  private final Clock clock;

  @Inject
  public CurrentPlan(PlanBook book, Accounts accounts, Clock clock) {
    this.book = book;
    this.accounts = accounts;
    this.clock = clock;
  }

  protected CurrentPlan() {
    this(null, null, null); // for the container
  }

  public Plan plan() {
    return Plan.of(accounts.tenant().plan());
  }

  public Limits limits() {
    return book.of(plan());
  }

  /** How long notifications are kept: in a time of grace as long as the larger plan kept them. */
  public int retentionDays() {
    return grace().map(Grace::retentionDays).orElseGet(() -> limits().retentionDays());
  }

  /** What a larger plan still keeps, if this one became smaller not long ago. */
  public Optional<Grace> grace() {
    Tenant tenant = accounts.tenant();
    int now = book.of(Plan.of(tenant.plan())).retentionDays();
    return tenant
        .formerPlan()
        .map(
            former ->
                new Grace(
                    Plan.of(former.plan()),
                    book.of(Plan.of(former.plan())).retentionDays(),
                    former.until().plus(book.grace())))
        .filter(grace -> grace.retentionDays() > now && grace.end().isAfter(clock.instant()));
  }
}
