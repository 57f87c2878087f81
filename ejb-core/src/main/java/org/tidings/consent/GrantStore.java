package org.tidings.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.User;
import org.tidings.grant.Grant;
import org.tidings.grant.GrantState;
import org.tidings.grant.Grants;
import org.tidings.ingest.TokenAnswer;
import org.tidings.secrets.Secret;

/** The tokens of grants, in the short transactions around the questions to their provider. */
@ApplicationScoped
public class GrantStore {

  /** Longer than any question to a provider. A node that dies is replaced after it. */
  static final Duration LEASE = Duration.ofMinutes(2);

  /** Time enough for who is on holiday. */
  private static final Duration FORETOLD_BEFORE = Duration.ofDays(14);

  private static final int KEPT_AT_ONCE = 100;

  private final Grants grants;
  private final GrantVault vault;
  private final ConsentProviders providers;
  private final Accounts people;
  private final Event<GrantNotice> notices;
  private final Clock clock;

  @Inject
  public GrantStore(
      Grants grants,
      GrantVault vault,
      ConsentProviders providers,
      Accounts people,
      Event<GrantNotice> notices,
      Clock clock) {
    this.grants = grants;
    this.vault = vault;
    this.providers = providers;
    this.people = people;
    this.notices = notices;
    this.clock = clock;
  }

  protected GrantStore() {
    this(null, null, null, null, null, null); // for the container
  }

  /** Answers with the token that is there, or takes the lease to get another. */
  @Transactional(TxType.REQUIRES_NEW)
  Refreshing begin(UUID owner, UUID grantId, Wish wish) {
    Instant now = clock.instant();
    Optional<Grant> found = own(owner, grantId);
    if (found.isEmpty()) {
      return answer(new TokenAnswer.NeedsOwner(ConsentWords.GONE));
    }
    Grant grant = found.get();
    String name = ConsentProviders.name(grant.provider());
    if (!grant.isUsable(now)) {
      return answer(new TokenAnswer.NeedsOwner(trouble(grant)));
    }
    StoredTokens tokens = vault.tokens(grant);
    if (wish.isMetBy(grant, tokens)) {
      return answer(new TokenAnswer.Granted(tokens.access()));
    }
    TokenAnswer meanwhile =
        wish.isBearable(grant, tokens, now)
            ? new TokenAnswer.Granted(tokens.access())
            : new TokenAnswer.TryLater(ConsentWords.noAnswer(name));
    if (tokens.refresh().isEmpty() && meanwhile instanceof TokenAnswer.TryLater) {
      return answer(giveUp(grant, ConsentWords.refused(name)));
    } else if (tokens.refresh().isEmpty() || grant.isLeased(now)) {
      return answer(meanwhile);
    }
    boolean afterLoss = grant.hasLostAnswer();
    grant.lease(now.plus(LEASE));
    return new Refreshing.Ours(
        grantId,
        grant.provider(),
        tokens.refresh().get(),
        grant.generation(),
        afterLoss,
        meanwhile);
  }

  private static Refreshing answer(TokenAnswer answer) {
    return new Refreshing.NotNeeded(answer);
  }

  /** Stores what the provider gave, unless somebody has stored other tokens since. */
  @Transactional(TxType.REQUIRES_NEW)
  TokenAnswer store(Refreshing.Ours ours, IssuedTokens issued) {
    Optional<Grant> found = grants.lock(ours.grantId());
    if (found.isEmpty()) {
      return new TokenAnswer.NeedsOwner(ConsentWords.GONE);
    }
    Grant grant = found.get();
    if (grant.generation() != ours.generation()) {
      return new TokenAnswer.Granted(vault.tokens(grant).access());
    }
    Instant now = clock.instant();
    StoredTokens tokens =
        new StoredTokens(
            issued.access(), issued.refresh().or(() -> Optional.of(ours.refreshToken())));
    grant.refreshed(
        vault.seal(grant.userId(), grant.id(), tokens),
        providers.life(grant.provider(), tokens, issued.expiresAt(), grant.consentedAt(), now),
        now);
    return new TokenAnswer.Granted(issued.access());
  }

  /** The provider does not take the refresh token any more. */
  @Transactional(TxType.REQUIRES_NEW)
  TokenAnswer refused(Refreshing.Ours ours, String message) {
    return grants
        .lock(ours.grantId())
        .filter(grant -> grant.generation() == ours.generation())
        .map(grant -> giveUp(grant, message))
        .orElse(ours.meanwhile());
  }

  /**
   * The provider gave no answer.
   *
   * @param done whether it may have given tokens that were lost on their way
   */
  @Transactional(TxType.REQUIRES_NEW)
  TokenAnswer failed(Refreshing.Ours ours, boolean done) {
    grants
        .lock(ours.grantId())
        .filter(grant -> grant.generation() == ours.generation())
        .ifPresent(grant -> end(grant, ours.afterLoss() || done));
    return ours.meanwhile();
  }

  private void end(Grant grant, boolean lost) {
    if (lost) {
      grant.lease(clock.instant()); // over, and remembered
    } else {
      grant.release();
    }
  }

  /** The provider's API does not take a token that is good as far as anybody knows. */
  @Transactional(TxType.REQUIRES_NEW)
  TokenAnswer giveUp(UUID owner, UUID grantId, Secret refused) {
    return own(owner, grantId)
        .filter(grant -> grant.state() == GrantState.ACTIVE)
        .filter(grant -> vault.tokens(grant).hasAccess(refused))
        .map(grant -> giveUp(grant, ConsentWords.refused(ConsentProviders.name(grant.provider()))))
        .orElseGet(() -> new TokenAnswer.TryLater(ConsentWords.CHANGED));
  }

  /** Whoever comes later finds that it is so: its owner is told once. */
  private TokenAnswer giveUp(Grant grant, String message) {
    grant.needsOwner(message);
    people.find(grant.userId()).ifPresent(owner -> tell(owner, grant, message));
    return new TokenAnswer.NeedsOwner(message);
  }

  private void tell(User owner, Grant grant, String message) {
    notices.fireAsync(new GrantNotice(owner.email(), grant.provider(), message));
  }

  /** Tells each owner, once for each consent, that it ends soon. */
  @Transactional(TxType.REQUIRES_NEW)
  void foretell() {
    Instant now = clock.instant();
    for (Grant grant : grants.endingBefore(now.plus(FORETOLD_BEFORE), now, KEPT_AT_ONCE)) {
      Instant wall = grant.wallAt().orElseThrow();
      Duration whole = Duration.between(grant.consentedAt(), wall);
      if (now.isBefore(wall.minus(whole.dividedBy(2)))) {
        continue; // it holds for a week altogether, say
      }
      grant.foretold(now);
      people.find(grant.userId()).ifPresent(owner -> tell(owner, grant, ending(owner, grant)));
    }
  }

  private static String ending(User owner, Grant grant) {
    return ConsentWords.ending(
        ConsentProviders.name(grant.provider()),
        LocalDate.ofInstant(grant.wallAt().orElseThrow(), owner.timeZone()));
  }

  /** Those of the current tenant that have rested for too long. */
  @Transactional(TxType.REQUIRES_NEW)
  List<OwnGrant> resting() {
    Instant now = clock.instant();
    return grants.refreshedBefore(now.minus(Wish.AT_REST), now, KEPT_AT_ONCE).stream()
        .map(grant -> new OwnGrant(grant.userId(), grant.id()))
        .toList();
  }

  private Optional<Grant> own(UUID owner, UUID grantId) {
    return grants.lock(grantId).filter(grant -> grant.userId().equals(owner));
  }

  static String trouble(Grant grant) {
    return grant
        .trouble()
        .orElseGet(() -> ConsentWords.ended(ConsentProviders.name(grant.provider())));
  }

  /** A grant and whose it is. */
  record OwnGrant(UUID owner, UUID grantId) {}
}
