package org.tidings.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tidings.audit.Action;
import org.tidings.tenant.TenantContext;

/**
 * Records sign-ins that were refused, on a thread of its own: were the answer to wait for it, the
 * time it takes would tell that the address has an account.
 */
@ApplicationScoped
public class RefusedSignIns {

  private static final Logger LOG = System.getLogger(RefusedSignIns.class.getName());

  private final TenantContext tenants;
  private final AuditTrail trail;

  @Inject
  public RefusedSignIns(TenantContext tenants, AuditTrail trail) {
    this.tenants = tenants;
    this.trail = trail;
  }

  protected RefusedSignIns() {
    this(null, null); // for the container
  }

  void record(@ObservesAsync RefusedSignIn refused) {
    try {
      tenants.run(
          refused.tenant(),
          () ->
              trail.recordUnknown(
                  Action.SIGN_IN_REFUSED, refused.user(), refused.at(), refused.origin()));
    } catch (RuntimeException e) { // nobody waits for it and could be told
      LOG.log(Level.ERROR, "A refused sign-in was not recorded", e);
    }
  }
}
