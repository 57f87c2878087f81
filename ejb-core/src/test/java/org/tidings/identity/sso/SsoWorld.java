package org.tidings.identity.sso;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.identity.Admission;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Entry;
import org.tidings.identity.SessionLife;
import org.tidings.identity.SessionOpening;
import org.tidings.identity.oidc.Discovery;
import org.tidings.identity.oidc.ProviderHttp;
import org.tidings.net.GuardedHttp;
import org.tidings.net.HostLookup;
import org.tidings.net.OperatorHttp;
import org.tidings.net.OutboundGuard;
import org.tidings.net.OutboundTls;
import org.tidings.net.SocketWatchdog;
import org.tidings.secrets.Secret;
import org.tidings.testing.memory.Workspace;
import org.tidings.testing.oidc.MockIssuer;

/** Ann's workspace with the plan Enterprise, an issuer on the wire, and the services between. */
final class SsoWorld implements AutoCloseable {

  final Workspace world = new Workspace();
  final MockIssuer issuer = start();
  final SsoStore store =
      new SsoStore(
          world.tenants,
          world.plan,
          world.accounts,
          world.memberships,
          world.ssoConfigurations,
          world.ssoIdentities,
          world.vault,
          new SsoLinks("https://tidings.example"),
          world.trail,
          world.clock);
  final SsoAdmission admission =
      new SsoAdmission(
          store,
          world.memberships,
          world.ssoIdentities,
          world.invitations,
          world.allowance,
          new Admission(world.accounts, world.schedules, world.keys, world.clock),
          new Entry(world.memberships, world.trail, world.clock),
          new SessionOpening(
              world.ssoIdentities.sessions,
              world.ssoIdentities.sessions,
              new SessionLife(Duration.ofMinutes(30), Duration.ofHours(12)),
              world.origin,
              world.clock),
          world.trail,
          world.clock);

  private final SocketWatchdog watchdog = new SocketWatchdog();
  private final OutboundTls tls = new OutboundTls(Optional.empty());
  private final HostLookup names = new HostLookup();
  private final OperatorHttp operators = new OperatorHttp(tls, watchdog, names);

  SsoWorld() {
    world.buy("enterprise");
  }

  /**
   * The desk as a user calls it.
   *
   * @param allow ranges outside the public internet that may be reached
   */
  SsoDesk desk(UUID user, String allow) {
    CurrentCaller caller = new CurrentCaller();
    caller.set(new Caller(world.tenant, user, Role.OWNER, TokenScope.WRITE));
    GuardedHttp guarded =
        new GuardedHttp(new OutboundGuard(Optional.of(allow), names), tls, watchdog);
    Discovery discovery =
        new Discovery(
            new ProviderHttp(operators, guarded, Duration.ofSeconds(2)), Clock.systemUTC());
    return new SsoDesk(caller, store, discovery, new SsoTurns(), world.keys, world.limiter);
  }

  /** Ann saves the issuer on this machine. */
  SsoView save() {
    return in(() -> desk(world.ann, "127.0.0.0/8").save(client(issuer.issuer())));
  }

  static SsoClient client(String issuer) {
    return SsoClient.of(issuer, MockIssuer.CLIENT, new Secret(MockIssuer.SECRET));
  }

  <T> T in(Supplier<T> work) {
    return world.tenants.call(world.tenant, work);
  }

  private static MockIssuer start() {
    try {
      return MockIssuer.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    issuer.close();
    operators.stop();
    watchdog.stop();
  }
}
