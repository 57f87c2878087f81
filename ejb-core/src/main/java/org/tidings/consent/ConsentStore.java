package org.tidings.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.audit.Action;
import org.tidings.grant.Grant;
import org.tidings.grant.Grants;
import org.tidings.problem.NotFoundException;
import org.tidings.source.Source;
import org.tidings.source.SourceStatus;
import org.tidings.trail.AuditTrail;

/** Stores what a person consented to, and takes it away again, each in one transaction. */
@ApplicationScoped
public class ConsentStore {

  private final Grants grants;
  private final GrantVault vault;
  private final GrantSources sources;
  private final ConsentProviders providers;
  private final AuditTrail trail;
  private final Clock clock;

  @Inject
  public ConsentStore(
      Grants grants,
      GrantVault vault,
      GrantSources sources,
      ConsentProviders providers,
      AuditTrail trail,
      Clock clock) {
    this.grants = grants;
    this.vault = vault;
    this.sources = sources;
    this.providers = providers;
    this.trail = trail;
    this.clock = clock;
  }

  protected ConsentStore() {
    this(null, null, null, null, null, null); // for the container
  }

  /**
   * Stores the tokens, for the grant that is renewed, or that the account has, or a new one; what
   * reads with it goes on.
   *
   * @throws ConsentRefusedException when they are another account's, or do not last
   */
  @Transactional
  void keep(ConsentAttempt attempt, IssuedTokens issued, AccountName name) {
    sources.lockAll(attempt.user());
    ConsentProvider provider = providers.require(attempt.provider());
    Instant now = clock.instant();
    Optional<Grant> known = attempt.renews().flatMap(id -> own(attempt, id));
    AccountName before = known.map(vault::account).orElse(AccountName.UNKNOWN);
    if (name.isAnotherThan(before)) {
      throw new ConsentRefusedException(
          ConsentRefusal.OTHER_ACCOUNT, "It is another account than the one to be renewed");
    }
    known = known.or(() -> of(attempt, name));
    Optional<StoredTokens> old = known.filter(one -> one.isUsable(now)).map(vault::tokens);
    StoredTokens tokens =
        new StoredTokens(
            issued.access(), issued.refresh().or(() -> old.flatMap(StoredTokens::refresh)));
    if (provider.declared().lasting() && tokens.refresh().isEmpty()) {
      throw new ConsentRefusedException(
          ConsentRefusal.NOT_LASTING, "The token endpoint gave no refresh token");
    }
    Grant grant =
        known.orElseGet(
            () -> new Grant(UUID.randomUUID(), attempt.user(), attempt.provider(), now));
    grant.consented(
        String.join(" ", issued.scopes()),
        vault.seal(grant.userId(), grant.id(), name.isKnown() ? name : before),
        vault.seal(grant.userId(), grant.id(), tokens),
        providers.life(provider.code(), tokens, issued.expiresAt(), now, now),
        now);
    if (known.isEmpty()) {
      grants.add(grant);
    }
    sources.wake(grant, now);
    trail.record(
        attempt.user(),
        known.isEmpty() ? Action.GRANT_CONNECTED : Action.GRANT_RENEWED,
        grant.id());
  }

  private Optional<Grant> own(ConsentAttempt attempt, UUID id) {
    return grants
        .lock(id)
        .filter(grant -> grant.userId().equals(attempt.user()))
        .filter(grant -> grant.provider().equals(attempt.provider()));
  }

  private Optional<Grant> of(ConsentAttempt attempt, AccountName name) {
    return grants.ofUser(attempt.user()).stream()
        .filter(grant -> grant.provider().equals(attempt.provider()))
        .filter(grant -> name.isKnown() && vault.account(grant).subject().equals(name.subject()))
        .findFirst()
        .flatMap(grant -> own(attempt, grant.id()));
  }

  /** A grant that is about to end. */
  record Ending(String provider, StoredTokens tokens) {
    @Override
    public String toString() {
      return "Ending[" + provider + "]";
    }
  }

  /**
   * The tokens to revoke, which nobody refreshes from now on.
   *
   * @throws NotFoundException when the user has no such grant
   */
  @Transactional
  Ending end(UUID userId, UUID grantId) {
    Grant grant = require(userId, grantId);
    grant.lease(clock.instant().plus(GrantStore.LEASE));
    return new Ending(grant.provider(), vault.tokens(grant));
  }

  /** Forgets the grant; the sources that read with it wait for their owner. */
  @Transactional
  void remove(UUID userId, UUID grantId) {
    sources.lockAll(userId);
    Grant grant = require(userId, grantId);
    var users = sources.using(userId, grantId).stream().filter(ConsentStore::isAwake).toList();
    sources.stop(users, ConsentWords.GONE);
    grants.remove(grant);
    trail.record(userId, Action.GRANT_REVOKED, grantId);
  }

  private static boolean isAwake(Source source) {
    return source.status() != SourceStatus.PAUSED;
  }

  private Grant require(UUID userId, UUID grantId) {
    return grants
        .lock(grantId)
        .filter(grant -> grant.userId().equals(userId))
        .orElseThrow(() -> new NotFoundException("account"));
  }
}
