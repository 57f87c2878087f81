package org.tidings.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.tidings.account.ExternalIdentities;
import org.tidings.account.Role;
import org.tidings.account.SsoIdentities;
import org.tidings.audit.Action;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.problem.ConflictException;
import org.tidings.trail.AuditTrail;

/** Lets a person who has signed in connect his identity at the provider to his account. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class ConnectedIdentity {

  private final CurrentCaller caller;
  private final ConfiguredProvider configured;
  private final ExternalIdentities identities;
  private final SsoIdentities workspaces;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public ConnectedIdentity(
      CurrentCaller caller,
      ConfiguredProvider configured,
      ExternalIdentities identities,
      SsoIdentities workspaces,
      AuditTrail trail,
      Clock clock) {
    this.caller = caller;
    this.configured = configured;
    this.identities = identities;
    this.workspaces = workspaces;
    this.trail = trail;
    this.clock = clock;
  }

  protected ConnectedIdentity() {
    this(null, null, null, null, null, null); // for the container
  }

  /** Whether the caller can sign in with the configured provider. */
  @Transactional
  public boolean isConnected() {
    Caller me = caller.require();
    return configured
        .find()
        .map(provider -> identities.isConnected(me.tenant(), me.userId(), provider.issuer()))
        .orElse(false);
  }

  /**
   * From now on the proven identity signs in the caller.
   *
   * @throws ConflictException when it signs in somebody else, or the workspace's own provider signs
   *     in the caller
   */
  @Transactional
  public void connect(ProvenPerson person) {
    Caller me = caller.require();
    if (workspaces.isWayInOf(me.userId())) {
      throw new ConflictException(
          "You sign in with this workspace's own provider, and with nothing else.");
    }
    if (!identities.connect(me.tenant(), me.userId(), person.identity(), clock.instant())) {
      throw new ConflictException(
          "This identity opens another account here. Disconnect it there first.");
    }
    trail.record(me.userId(), Action.IDENTITY_CONNECTED, me.userId());
  }

  /**
   * From now on the caller signs in with his password alone.
   *
   * @throws ConflictException when he has none
   */
  @Transactional
  public void disconnect() {
    Caller me = caller.require();
    String issuer = configured.require().issuer();
    if (!identities.disconnect(me.tenant(), me.userId(), issuer)) {
      throw new ConflictException(
          "You have no password here, so this is your only way in. It stays connected.");
    }
    trail.record(me.userId(), Action.IDENTITY_DISCONNECTED, me.userId());
  }
}
