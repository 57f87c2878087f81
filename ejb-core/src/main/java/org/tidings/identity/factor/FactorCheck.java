package org.tidings.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.tidings.account.SecondFactor;
import org.tidings.account.SecondFactors;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.LoginVault;
import org.tidings.trail.RequestOrigin;

/**
 * Checks a code of an authenticator app, or a recovery code, and uses it up: on all nodes together
 * a code is right once. Outside of transactions.
 */
@ApplicationScoped
public class FactorCheck {

  private final SecondFactors factors;
  private final LoginVault vault;
  private final Limiter limiter;
  private final RequestOrigin origin;
  private final Clock clock;

  /**
   * A code that was right.
   *
   * @param codesLeft recovery codes that nobody has used
   */
  record Accepted(boolean byRecoveryCode, int codesLeft) {}

  @Inject
  public FactorCheck(
      SecondFactors factors, LoginVault vault, Limiter limiter, RequestOrigin origin, Clock clock) {
    this.factors = factors;
    this.vault = vault;
    this.limiter = limiter;
    this.origin = origin;
    this.clock = clock;
  }

  protected FactorCheck() {
    this(null, null, null, null, null); // for the container
  }

  /**
   * Whether the code is right, and what it was.
   *
   * @throws TooOftenException when too many codes were tried, for this account or from where the
   *     request comes from
   */
  Optional<Accepted> accept(String email, SecondFactor factor, String typed) {
    limiter.use(
        Use.forMail(email, Limit.SECOND_FACTOR_PER_ACCOUNT),
        Use.from(origin, Limit.SECOND_FACTOR_PER_ADDRESS));
    String code = TypedCode.plain(typed);
    return RecoveryCode.isWellFormed(code) ? byRecoveryCode(factor, code) : byApp(factor, code);
  }

  private Optional<Accepted> byApp(SecondFactor factor, String code) {
    byte[] secret = vault.unwrap(factor.loginId(), factor.wrappedSecret());
    return Totp.stepOf(secret, code, clock.instant()).stream()
        .filter(step -> factors.takeStep(factor.loginId(), step))
        .mapToObj(step -> new Accepted(false, factor.codesLeft()))
        .findFirst();
  }

  private Optional<Accepted> byRecoveryCode(SecondFactor factor, String code) {
    return factors
        .useRecoveryCode(factor.loginId(), RecoveryCode.hash(factor.loginId(), code))
        .stream()
        .mapToObj(left -> new Accepted(true, left))
        .findFirst();
  }
}
