package org.tidings.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.SecondFactor;
import org.tidings.account.SecondFactors;
import org.tidings.account.User;
import org.tidings.audit.Action;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.problem.ConflictException;
import org.tidings.trail.AuditTrail;

/** The caller's second factor in the database; each change commits with its audit event. */
@ApplicationScoped
public class FactorStore {

  private final CurrentCaller caller;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final AuditTrail trail;
  private final Clock clock;

  /** Whose it is. */
  record Owner(UUID userId, UUID loginId, String email) {}

  @Inject
  public FactorStore(
      CurrentCaller caller,
      Accounts accounts,
      SecondFactors factors,
      AuditTrail trail,
      Clock clock) {
    this.caller = caller;
    this.accounts = accounts;
    this.factors = factors;
    this.trail = trail;
    this.clock = clock;
  }

  protected FactorStore() {
    this(null, null, null, null, null); // for the container
  }

  @Transactional
  Owner owner() {
    User me = accounts.user(caller.require().userId());
    return new Owner(me.id(), me.loginId(), me.email());
  }

  Optional<SecondFactor> find() {
    Caller me = caller.require();
    return factors.find(me.tenant(), me.userId());
  }

  @Transactional
  void add(Owner owner, byte[] wrappedSecret, long step, Collection<String> codeHashes) {
    if (!factors.add(owner.loginId(), wrappedSecret, step, codeHashes, clock.instant())) {
      throw new ConflictException("Your second factor is on already. Reload the page to see it.");
    }
    trail.record(owner.userId(), Action.SECOND_FACTOR_ON, owner.userId());
  }

  @Transactional
  void renew(Owner owner, Collection<String> codeHashes) {
    if (!factors.replaceRecoveryCodes(owner.loginId(), codeHashes)) {
      throw isOff();
    }
    trail.record(owner.userId(), Action.RECOVERY_CODES_RENEWED, owner.userId());
  }

  @Transactional
  void remove(Owner owner) {
    if (!factors.remove(owner.loginId())) {
      throw isOff();
    }
    trail.record(owner.userId(), Action.SECOND_FACTOR_OFF, owner.userId());
  }

  static ConflictException isOff() {
    return new ConflictException("Your second factor is off. Reload the page to see it.");
  }
}
