package org.tidings.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.tidings.account.Role;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.plan.Allowance;
import org.tidings.plan.PlanView;

/** Shows the caller what his plan allows and how much of it he has. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class PlanDesk {

  private final CurrentCaller caller;
  private final Allowance allowance;

  @Inject
  public PlanDesk(CurrentCaller caller, Allowance allowance) {
    this.caller = caller;
    this.allowance = allowance;
  }

  protected PlanDesk() {
    this(null, null); // for the container
  }

  @Transactional
  public PlanView view() {
    return allowance.view(caller.require().userId());
  }
}
