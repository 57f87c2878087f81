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
import org.tidings.audit.Action;
import org.tidings.secrets.Secret;
import org.tidings.tenant.TenantContext;
import org.tidings.trail.AuditTrail;
import org.tidings.trail.RefusedSignIn;
import org.tidings.trail.RequestOrigin;

/** Finds out who is calling, from a password or from an API token. */
@ApplicationScoped
@ForAnybody
public class SignIn {

  private final Directory directory;
  private final TenantContext tenants;
  private final AuditTrail trail;
  private final RequestOrigin origin;
  private final Event<RefusedSignIn> refused;
  private final Clock clock;

  @Inject
  public SignIn(
      Directory directory,
      TenantContext tenants,
      AuditTrail trail,
      RequestOrigin origin,
      Event<RefusedSignIn> refused,
      Clock clock) {
    this.directory = directory;
    this.tenants = tenants;
    this.trail = trail;
    this.origin = origin;
    this.refused = refused;
    this.clock = clock;
  }

  protected SignIn() {
    this(null, null, null, null, null, null); // for the container
  }

  /**
   * The caller in the first of his workspaces, whose audit log tells of it; an unknown address
   * takes as long as a wrong password.
   */
  public Optional<Caller> byPassword(String email, Secret password) {
    List<Login> logins =
        EmailAddress.parse(email)
            .map(address -> directory.findLogin(address.value()))
            .orElse(List.of());
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
    tenants.run(
        login.tenant(), () -> trail.record(login.userId(), Action.SIGNED_IN, login.userId()));
    return Optional.of(new Caller(login.tenant(), login.userId(), login.role(), TokenScope.WRITE));
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
