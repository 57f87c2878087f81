package org.tidings.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.account.Accounts;

/** The plan of the current tenant, and its limits. */
@ApplicationScoped
public class CurrentPlan {

  private final PlanBook book;
  private final Accounts accounts;

  @Inject
  public CurrentPlan(PlanBook book, Accounts accounts) {
    this.book = book;
    this.accounts = accounts;
  }

  protected CurrentPlan() {
    this(null, null); // for the container
  }

  public Plan plan() {
    return Plan.of(accounts.tenant().plan());
  }

  public Limits limits() {
    return book.of(plan());
  }
}
