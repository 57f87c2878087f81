package org.tidings.consent;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Role;
import org.tidings.grant.Grant;
import org.tidings.grant.Grants;
import org.tidings.identity.CurrentCaller;
import org.tidings.identity.Requires;
import org.tidings.problem.NotFoundException;

/** The caller's own accounts outside. */
@ApplicationScoped
@Requires(Role.MEMBER)
public class GrantDesk {

  private static final System.Logger LOG = System.getLogger(GrantDesk.class.getName());

  private final CurrentCaller caller;
  private final Grants grants;
  private final GrantVault vault;
  private final GrantSources sources;
  private final ConsentStore store;
  private final ConsentProviders providers;
  private final ConsentForecast forecast;
  private final Revocation revocation;
  private final Clock clock;

  @Inject
  public GrantDesk(
      CurrentCaller caller,
      Grants grants,
      GrantVault vault,
      GrantSources sources,
      ConsentStore store,
      ConsentProviders providers,
      ConsentForecast forecast,
      Revocation revocation,
      Clock clock) {
    this.caller = caller;
    this.grants = grants;
    this.vault = vault;
    this.sources = sources;
    this.store = store;
    this.providers = providers;
    this.forecast = forecast;
    this.revocation = revocation;
    this.clock = clock;
  }

  protected GrantDesk() {
    this(null, null, null, null, null, null, null, null, null); // for the container
  }

  /** The oldest first. */
  @Transactional
  public List<GrantView> list() {
    return grants.ofUser(caller.require().userId()).stream().map(this::view).toList();
  }

  /**
   * Revokes what the provider gave, as far as it takes that, and forgets it. What read with it
   * waits for its owner. Asks the provider, so it stands outside transactions.
   *
   * @return whether the provider said that the tokens are not good any more
   * @throws NotFoundException when the caller has no such account
   */
  public boolean disconnect(UUID id) {
    UUID me = caller.require().userId();
    ConsentStore.Ending ending = store.end(me, id);
    Optional<ConsentProvider> provider = providers.find(ending.provider());
    boolean revoked = provider.map(one -> revocation.revoke(one, ending.tokens())).orElse(false);
    if (!revoked && provider.flatMap(ConsentProvider::revocation).isPresent()) {
      LOG.log(WARNING, "{0} did not say that a token is revoked", ending.provider());
    }
    store.remove(me, id);
    return revoked;
  }

  private GrantView view(Grant grant) {
    boolean usable = grant.isUsable(clock.instant());
    Optional<Instant> end = forecast.end(grant);
    return new GrantView(
        grant.id(),
        grant.provider(),
        Optional.of(vault.account(grant).label()).filter(label -> !label.isEmpty()),
        ConsentProvider.scopes(grant.scopes()),
        usable ? status(end) : "needs_attention",
        usable ? Optional.empty() : Optional.of(GrantStore.trouble(grant)),
        sources.using(grant.userId(), grant.id()).stream()
            .map(source -> new GrantSourceView(source.id(), source.name()))
            .toList(),
        grant.createdAt(),
        grant.consentedAt(),
        end);
  }

  private String status(Optional<Instant> end) {
    return end.filter(forecast::isNear).isPresent() ? "expiring" : "active";
  }
}
