package org.tidings.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.User;
import org.tidings.audit.Action;
import org.tidings.identity.CurrentCaller;
import org.tidings.problem.NotFoundException;
import org.tidings.trail.AuditTrail;

/**
 * Erases a person from the current tenant: every row of his, the wrapped keyset among them, and his
 * login when no other workspace knows him. The audit log keeps ids and says who did it. Whether he
 * may be erased, the caller has decided; the last owner must not be.
 */
@ApplicationScoped
public class PersonErasure {

  private final Accounts accounts;
  private final ErasureSteps steps;
  private final CurrentCaller caller;
  private final AuditTrail trail;

  @Inject
  public PersonErasure(
      Accounts accounts, ErasureSteps steps, CurrentCaller caller, AuditTrail trail) {
    this.accounts = accounts;
    this.steps = steps;
    this.caller = caller;
    this.trail = trail;
  }

  protected PersonErasure() {
    this(null, null, null, null); // for the container
  }

  /**
   * Erases the person, in the current transaction.
   *
   * @throws NotFoundException when there is no such user in this workspace
   */
  @Transactional
  public ErasureCertificate erase(UUID userId) {
    UUID actor = caller.require().userId();
    User user = accounts.find(userId).orElseThrow(() -> new NotFoundException("member"));
    Map<String, Integer> deleted = steps.delete(user);
    ErasureCertificate certificate = steps.certify(Optional.of(userId), deleted);
    trail.record(actor, Action.PERSON_ERASED, userId);
    return certificate;
  }
}
