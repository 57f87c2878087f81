package org.tidings.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.identity.Caller;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.identity.oidc.Discovery;
import org.tidings.identity.oidc.OidcRefusedException;
import org.tidings.identity.oidc.Provider;
import org.tidings.limit.Limit;
import org.tidings.limit.Limiter;
import org.tidings.limit.Use;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.UserKeys;

/**
 * Lets an owner give the workspace an identity provider of its own. The provider is asked before
 * anything is stored, outside of transactions.
 */
@ApplicationScoped
@Requires(Role.OWNER)
public class SsoDesk {

  private final CurrentCaller caller;
  private final SsoStore store;
  private final Discovery discovery;
  private final SsoTurns turns;
  private final UserKeys keys;
  private final Limiter limiter;

  @Inject
  public SsoDesk(
      CurrentCaller caller,
      SsoStore store,
      Discovery discovery,
      SsoTurns turns,
      UserKeys keys,
      Limiter limiter) {
    this.caller = caller;
    this.store = store;
    this.discovery = discovery;
    this.turns = turns;
    this.keys = keys;
    this.limiter = limiter;
  }

  protected SsoDesk() {
    this(null, null, null, null, null, null); // for the container
  }

  public SsoView view() {
    return store.view();
  }

  /**
   * Takes the provider from now on; whoever is signed in by an earlier one is signed out.
   *
   * @throws ConflictException when the plan has no single sign-on
   * @throws TooOftenException when too many were tried lately
   * @throws InvalidInputException when the provider cannot be used; says why
   */
  public SsoView save(SsoClient client) {
    if (!store.isInPlan()) {
      throw new ConflictException(
          "Single sign-on is part of the plan Enterprise. Ask your operator for it.");
    }
    Caller me = caller.require();
    limiter.use(Use.by(me.tenant().value(), Limit.SSO_TRIES_PER_WORKSPACE));
    requireUsable(client, me);
    if (!store.hasKey()) {
      store.addKey(keys.createForWorkspace(store.ownKey()));
    }
    store.save(client, me.userId());
    return store.view();
  }

  private void requireUsable(SsoClient client, Caller me) {
    URI notYet = URI.create(client.issuer()); // nobody is sent back from a mere look
    Provider provider = SsoStore.provider(client, UUID.randomUUID(), notYet);
    try {
      turns.take(
          me.tenant(),
          () -> {
            discovery.check(provider);
            return provider;
          });
    } catch (OidcRefusedException e) {
      throw new InvalidInputException(
          "issuer", "The provider cannot be used. " + e.getMessage() + ".");
    }
  }

  /** Goes without a provider from now on; whoever is signed in by it is signed out. */
  public SsoView remove() {
    store.remove(caller.require().userId());
    return store.view();
  }
}
