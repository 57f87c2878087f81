package org.tidings.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
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
  private final Outbox outbox;
  private final Undertaker undertaker;
  private final TenantContext tenants;
  private final CurrentCaller caller;
  private final AuditTrail trail;

  @Inject
  public WorkspaceErasure(
      Accounts accounts,
      Outbox outbox,
      Undertaker undertaker,
      TenantContext tenants,
      CurrentCaller caller,
      AuditTrail trail) {
    this.accounts = accounts;
    this.outbox = outbox;
    this.undertaker = undertaker;
    this.tenants = tenants;
    this.caller = caller;
    this.trail = trail;
  }

  protected WorkspaceErasure() {
    this(null, null, null, null, null, null); // for the container
  }

  /** Erases the workspace, in the current transaction. */
  @Transactional
  public ErasureCertificate erase() {
    UUID actor = caller.require().userId();
    Map<String, Integer> deleted = new LinkedHashMap<>();
    accounts
        .everybody()
        .forEach(
            user ->
                undertaker
                    .delete(user)
                    .forEach((table, rows) -> deleted.merge(table, rows, Integer::sum)));
    deleted.put("outbox", outbox.clear());
    accounts.tenant().erase();
    ErasureCertificate certificate = undertaker.certify(Optional.empty(), deleted);
    trail.record(actor, Action.WORKSPACE_ERASED, tenants.require().value());
    return certificate;
  }
}
