package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tidings.account.Directory;
import org.tidings.account.Login;
import org.tidings.account.SecondFactors;
import org.tidings.account.TokenHolder;
import org.tidings.account.TokenScope;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;
import org.tidings.tenant.TenantContext;
import org.tidings.trail.RefusedSignIn;
import org.tidings.trail.RequestOrigin;

/** Finds out who is calling, from a password or from an API token. */
@ApplicationScoped
@ForAnybody
public class SignIn {

  private final Directory directory;
  private final SecondFactors factors;
  private final Limiter limiter;
  private final TenantContext tenants;
  private final Entry entry;
  private final RequestOrigin origin;
  private final Event<RefusedSignIn> refused;
  private final Clock clock;

  @Inject
  public SignIn(
      Directory directory,
      SecondFactors factors,
      Limiter limiter,
      TenantContext tenants,
      Entry entry,
      RequestOrigin origin,
      Event<RefusedSignIn> refused,
      Clock clock) {
    this.directory = directory;
    this.factors = factors;
    this.limiter = limiter;
    this.tenants = tenants;
    this.entry = entry;
    this.origin = origin;
    this.refused = refused;
    this.clock = clock;
  }

  protected SignIn() {
    this(null, null, null, null, null, null, null, null); // for the container
  }

  /**
   * The caller in the workspace that he used last, whose audit log tells of it; or that a code is
   * wanted of him first. An unknown address takes as long as a wrong password.
   *
   * @throws TooOftenException when too many passwords were tried, for this address, known or not,
   *     or from where the request comes from
   */
  public FirstStep byPassword(String email, Secret password) {
    Optional<EmailAddress> typed = EmailAddress.parse(email);
    limiter.use(
        Use.forMail(typed.map(EmailAddress::value).orElse(email), Limit.SIGN_IN_PER_ACCOUNT),
        Use.from(origin, Limit.SIGN_IN_PER_ADDRESS));
    List<Login> logins =
        typed.map(address -> directory.findLogin(address.value())).orElse(List.of());
    if (logins.isEmpty()) {
      Passwords.pretendToCheck(password);
      return new FirstStep.Refused();
    }
    Login login = logins.get(0);
    if (!Passwords.matches(password, login.passwordHash())) {
      refused.fireAsync(
          new RefusedSignIn(login.tenant(), login.userId(), clock.instant(), origin.address()));
      return new FirstStep.Refused();
    }
    return withRightPassword(typed.orElseThrow(), login);
  }

  private FirstStep withRightPassword(EmailAddress email, Login login) {
    if (factors.find(login.tenant(), login.userId()).isPresent()) {
      return new FirstStep.CodeWanted(
          new HalfSignIn(
              email.value(),
              login.tenant().value(),
              login.userId(),
              markOf(login),
              clock.instant()));
    }
    Caller caller = new Caller(login.tenant(), login.userId(), login.role(), TokenScope.WRITE);
    enter(caller);
    return new FirstStep.Entered(caller);
  }

  /** Who a half-done sign-in is about, unless his password was changed since. */
  public Optional<Caller> stillMeant(HalfSignIn half) {
    return directory.findLogin(half.email()).stream()
        .filter(login -> login.tenant().value().equals(half.tenant()))
        .filter(login -> login.userId().equals(half.userId()))
        .filter(login -> markOf(login).equals(half.passwordMark()))
        .map(login -> new Caller(login.tenant(), login.userId(), login.role(), TokenScope.WRITE))
        .findFirst();
  }

  private static String markOf(Login login) {
    return login.passwordHash() == null ? "" : Tokens.hash(login.passwordHash());
  }

  /** Lets a caller in who has shown by other means who he is. Stands outside any tenant. */
  public void enter(Caller caller) {
    tenants.run(caller.tenant(), () -> entry.enter(caller.userId()));
  }

  /** The caller that a token stands for now; an expired or revoked one stands for nobody. */
  public Optional<Caller> byToken(String token) {
    if (!Tokens.isWellFormed(token)) {
      return Optional.empty();
    }
    return directory.useToken(Tokens.hash(token), clock.instant()).map(SignIn::caller);
  }

  private static Caller caller(TokenHolder holder) {
    return new Caller(holder.tenant(), holder.userId(), holder.role(), holder.scope());
  }
}
