package org.tidings.consent;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.tidings.ingest.AccountTokens;
import org.tidings.ingest.TokenAnswer;
import org.tidings.secrets.Secret;

/**
 * Hands out access tokens that are good for a few minutes at least, and refreshes them before they
 * end: one node at a time, while the others use the old one. Stands outside transactions, since a
 * provider may have to be asked.
 */
@ApplicationScoped
public class AccessTokens implements AccountTokens {

  private static final System.Logger LOG = System.getLogger(AccessTokens.class.getName());

  /** A refresh token that is good once must not be lost to a database that hiccups. */
  private static final int TRIES_TO_STORE = 3;

  private final GrantStore store;
  private final ConsentProviders providers;
  private final TokenEndpoint endpoint;
  private final Clock clock;

  @Inject
  public AccessTokens(
      GrantStore store, ConsentProviders providers, TokenEndpoint endpoint, Clock clock) {
    this.store = store;
    this.providers = providers;
    this.endpoint = endpoint;
    this.clock = clock;
  }

  protected AccessTokens() {
    this(null, null, null, null); // for the container
  }

  @Override
  @Transactional(TxType.NOT_SUPPORTED)
  public TokenAnswer fresh(UUID owner, UUID grantId) {
    return get(owner, grantId, Wish.fresh(clock.instant()));
  }

  @Override
  @Transactional(TxType.NOT_SUPPORTED)
  public TokenAnswer otherThan(Secret refused, UUID owner, UUID grantId) {
    return get(owner, grantId, Wish.otherThan(refused, clock.instant()));
  }

  @Override
  @Transactional(TxType.NOT_SUPPORTED)
  public TokenAnswer giveUp(Secret refused, UUID owner, UUID grantId) {
    return store.giveUp(owner, grantId, refused);
  }

  /** Refreshes what has rested for so long that its provider might forget it. */
  TokenAnswer keep(UUID owner, UUID grantId) {
    return get(owner, grantId, Wish.kept(clock.instant()));
  }

  private TokenAnswer get(UUID owner, UUID grantId, Wish wish) {
    Refreshing begun = store.begin(owner, grantId, wish);
    return begun instanceof Refreshing.Ours ours
        ? refresh(ours)
        : ((Refreshing.NotNeeded) begun).answer();
  }

  private TokenAnswer refresh(Refreshing.Ours ours) {
    Optional<ConsentProvider> provider = providers.find(ours.provider());
    if (provider.isEmpty()) {
      LOG.log(WARNING, "tidings.{0}.client-id is missing: accounts wait for it", ours.provider());
      store.failed(ours, false);
      return misconfigured(ConsentProviders.name(ours.provider()));
    }
    String name = provider.get().name();
    TokenResult result = endpoint.refresh(provider.get(), ours.refreshToken());
    if (result instanceof TokenResult.Issued issued) {
      return keep(ours, issued.tokens());
    } else if (result instanceof TokenResult.Denied denied) {
      LOG.log(WARNING, "{0} does not refresh a token: {1}", name, denied.error());
      boolean lost = ours.afterLoss() && provider.get().declared().rotates();
      return store.refused(ours, lost ? ConsentWords.lost(name) : ConsentWords.refused(name));
    } else if (result instanceof TokenResult.Misconfigured wrong) {
      LOG.log(WARNING, "{0} refuses tidings.{1}.*: {2}", name, ours.provider(), wrong.error());
      TokenAnswer meanwhile = store.failed(ours, false);
      return meanwhile instanceof TokenAnswer.Granted ? meanwhile : misconfigured(name);
    }
    TokenResult.Unanswered nothing = (TokenResult.Unanswered) result;
    LOG.log(WARNING, "{0} gave no token: {1}", name, nothing.why());
    return store.failed(ours, nothing.done());
  }

  private TokenAnswer keep(Refreshing.Ours ours, IssuedTokens tokens) {
    for (int tries = 1; ; tries++) {
      try {
        return store.store(ours, tokens);
      } catch (RuntimeException e) {
        if (tries == TRIES_TO_STORE) {
          throw e;
        }
      }
    }
  }

  private static TokenAnswer misconfigured(String name) {
    return new TokenAnswer.TryLater(ConsentWords.misconfigured(name));
  }
}
