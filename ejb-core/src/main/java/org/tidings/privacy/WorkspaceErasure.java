package org.tidings.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.Invitation;
import org.tidings.account.Invitations;
import org.tidings.account.Memberships;
import org.tidings.audit.Action;
import org.tidings.identity.CurrentCaller;
import org.tidings.outbox.Outbox;
import org.tidings.tenant.TenantContext;
import org.tidings.trail.AuditTrail;

/**
 * Erases the current tenant: everybody in it, its messages and its name. What is left is its id,
 * its plan and its audit log.
 */
@ApplicationScoped
public class WorkspaceErasure {

  private final Accounts accounts;
  private final Memberships memberships;
  private final Invitations invitations;
  private final Outbox outbox;
  private final ErasureSteps steps;
  private final TenantContext tenants;
  private final CurrentCaller caller;
  private final AuditTrail trail;

  @Inject
  public WorkspaceErasure(
      Accounts accounts,
      Memberships memberships,
      Invitations invitations,
      Outbox outbox,
      ErasureSteps steps,
      TenantContext tenants,
      CurrentCaller caller,
      AuditTrail trail) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.invitations = invitations;
    this.outbox = outbox;
    this.steps = steps;
    this.tenants = tenants;
    this.caller = caller;
    this.trail = trail;
  }

  protected WorkspaceErasure() {
    this(null, null, null, null, null, null, null, null); // for the container
  }

  /** Erases the workspace, in the current transaction. */
  @Transactional
  public ErasureCertificate erase() {
    UUID actor = caller.require().userId();
    memberships.lockAll(); // nobody joins meanwhile
    Map<String, Integer> deleted = new LinkedHashMap<>();
    accounts
        .everybody()
        .forEach(
            user ->
                steps
                    .delete(user)
                    .forEach((table, rows) -> deleted.merge(table, rows, Integer::sum)));
    steps.deleteOfWorkspace().forEach((table, rows) -> deleted.merge(table, rows, Integer::sum));
    List<Invitation> open = invitations.all();
    open.forEach(invitations::remove);
    deleted.put("invitations", open.size());
    deleted.put("outbox", outbox.clear());
    accounts.tenant().erase();
    ErasureCertificate certificate = steps.certify(Optional.empty(), deleted);
    trail.record(actor, Action.WORKSPACE_ERASED, tenants.require().value());
    return certificate;
  }
}
