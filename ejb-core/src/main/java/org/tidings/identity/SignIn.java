package org.tidings.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tidings.account.Directory;
import org.tidings.account.Login;
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
  private final Limiter limiter;
  private final TenantContext tenants;
  private final Entry entry;
  private final RequestOrigin origin;
  private final Event<RefusedSignIn> refused;
  private final Clock clock;

  @Inject
  public SignIn(
      Directory directory,
      Limiter limiter,
      TenantContext tenants,
      Entry entry,
      RequestOrigin origin,
      Event<RefusedSignIn> refused,
      Clock clock) {
    this.directory = directory;
    this.limiter = limiter;
    this.tenants = tenants;
    this.entry = entry;
    this.origin = origin;
    this.refused = refused;
    this.clock = clock;
  }

  protected SignIn() {
    this(null, null, null, null, null, null, null); // for the container
  }

  /**
   * The caller in the workspace that he used last, whose audit log tells of it; an unknown address
   * takes as long as a wrong password.
   *
   * @throws TooOftenException when too many passwords were tried, for this address, known or not,
   *     or from where the request comes from
   */
  public Optional<Caller> byPassword(String email, Secret password) {
    Optional<EmailAddress> typed = EmailAddress.parse(email);
    limiter.use(
        Use.forMail(typed.map(EmailAddress::value).orElse(email), Limit.SIGN_IN_PER_ACCOUNT),
        Use.from(origin, Limit.SIGN_IN_PER_ADDRESS));
    List<Login> logins =
        typed.map(address -> directory.findLogin(address.value())).orElse(List.of());
    if (logins.isEmpty()) {
      Passwords.pretendToCheck(password);
      return Optional.empty();
    }
    Login login = logins.get(0);
    if (!Passwords.matches(password, login.passwordHash())) {
      refused.fireAsync(
          new RefusedSignIn(login.tenant(), login.userId(), clock.instant(), origin.address()));
      return Optional.empty();
    }
    Caller caller = new Caller(login.tenant(), login.userId(), login.role(), TokenScope.WRITE);
    enter(caller);
    return Optional.of(caller);
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
