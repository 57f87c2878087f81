package org.tidings.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.Directory;
import org.tidings.account.User;
import org.tidings.audit.Action;
import org.tidings.erasure.PersonalRows;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.problem.NotFoundException;
import org.tidings.secrets.UserKeys;
import org.tidings.tenant.TenantContext;
import org.tidings.trail.AuditTrail;

/**
 * Erases a person from the current tenant: every row of his, the wrapped keyset among them, and his
 * login when no other workspace knows him. The audit log keeps ids and says who did it. Whether he
 * may be erased, the caller has decided; the last owner must not be.
 */
@ApplicationScoped
public class PersonErasure {

  private final PersonalRows rows;
  private final Accounts accounts;
  private final Directory directory;
  private final TenantContext tenants;
  private final CurrentCaller caller;
  private final AuditTrail trail;
  private final Event<UserKeys.Destroyed> keyDestroyed;

  @Inject
  public PersonErasure(
      PersonalRows rows,
      Accounts accounts,
      Directory directory,
      TenantContext tenants,
      CurrentCaller caller,
      AuditTrail trail,
      Event<UserKeys.Destroyed> keyDestroyed) {
    this.rows = rows;
    this.accounts = accounts;
    this.directory = directory;
    this.tenants = tenants;
    this.caller = caller;
    this.trail = trail;
    this.keyDestroyed = keyDestroyed;
  }

  protected PersonErasure() {
    this(null, null, null, null, null, null, null); // for the container
  }

  /**
   * Erases the person, in the current transaction.
   *
   * @throws NotFoundException when there is no such user in this workspace
   */
  @Transactional
  public void erase(UUID userId) {
    Caller actor = caller.require();
    User user = accounts.find(userId).orElseThrow(() -> new NotFoundException("member"));
    UUID login = user.loginId();
    rows.delete(userId);
    directory.forgetLogin(login);
    keyDestroyed.fire(new UserKeys.Destroyed(tenants.require(), userId));
    trail.record(actor.userId(), Action.PERSON_ERASED, userId);
  }
}
