package org.tidings.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.tidings.account.SecondFactor;
import org.tidings.account.SecondFactors;
import org.tidings.audit.Action;
import org.tidings.identity.Caller;
import org.tidings.identity.ForAnybody;
import org.tidings.identity.HalfSignIn;
import org.tidings.identity.SignIn;
import org.tidings.identity.factor.FactorChanged.What;
import org.tidings.identity.factor.FactorCheck.Accepted;
import org.tidings.problem.ConflictException;
import org.tidings.problem.TooOftenException;
import org.tidings.tenant.TenantContext;
import org.tidings.trail.AuditTrail;

/** Completes a sign-in whose password was right. Stands outside any tenant. */
@ApplicationScoped
@ForAnybody
public class CodeSignIn {

  private final SignIn signIn;
  private final SecondFactors factors;
  private final FactorCheck check;
  private final TenantContext tenants;
  private final AuditTrail trail;
  private final Event<FactorChanged> changed;
  private final Clock clock;

  /**
   * Somebody who is signed in.
   *
   * @param codesLeft recovery codes he has left, when he used one
   */
  public record Entered(Caller caller, Optional<Integer> codesLeft) {}

  @Inject
  public CodeSignIn(
      SignIn signIn,
      SecondFactors factors,
      FactorCheck check,
      TenantContext tenants,
      AuditTrail trail,
      Event<FactorChanged> changed,
      Clock clock) {
    this.signIn = signIn;
    this.factors = factors;
    this.check = check;
    this.tenants = tenants;
    this.trail = trail;
    this.changed = changed;
    this.clock = clock;
  }

  protected CodeSignIn() {
    this(null, null, null, null, null, null, null); // for the container
  }

  /**
   * Signs in with a code, which is used up; his workspace's audit log tells of it. Nobody when the
   * code is not right.
   *
   * @throws ConflictException when the sign-in has to begin anew: it took too long, or password or
   *     second factor changed meanwhile
   * @throws TooOftenException when too many codes were tried
   */
  public Optional<Entered> signIn(HalfSignIn half, String code) {
    Caller caller =
        Optional.of(half)
            .filter(one -> !one.isOver(clock.instant()))
            .flatMap(signIn::stillMeant)
            .orElseThrow(CodeSignIn::beginAnew);
    SecondFactor factor =
        factors.find(caller.tenant(), caller.userId()).orElseThrow(CodeSignIn::beginAnew);
    Optional<Accepted> accepted = check.accept(half.email(), factor, code);
    tenants.run(caller.tenant(), () -> note(caller, accepted));
    accepted.ifPresent(right -> enter(half, caller, right));
    return accepted.map(right -> new Entered(caller, left(right)));
  }

  private void note(Caller caller, Optional<Accepted> accepted) {
    if (accepted.isEmpty()) {
      trail.recordUnknown(Action.SECOND_FACTOR_REFUSED, caller.userId());
    } else if (accepted.get().byRecoveryCode()) {
      trail.record(caller.userId(), Action.RECOVERY_CODE_USED, caller.userId());
    }
  }

  private void enter(HalfSignIn half, Caller caller, Accepted right) {
    signIn.enter(caller);
    if (right.byRecoveryCode() && right.codesLeft() == 0) {
      changed.fireAsync(new FactorChanged(half.email(), What.CODES_USED_UP));
    }
  }

  private static Optional<Integer> left(Accepted right) {
    return right.byRecoveryCode() ? Optional.of(right.codesLeft()) : Optional.empty();
  }

  /** Refuses a sign-in that cannot be completed. */
  public static ConflictException beginAnew() {
    return new ConflictException("This sign-in is over. Begin again with your password.");
  }
}
