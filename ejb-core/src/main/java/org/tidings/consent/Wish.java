package org.tidings.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tidings.grant.Grant;
import org.tidings.secrets.Secret;

/**
 * What an access token must be.
 *
 * @param validUntil it must not end before
 * @param refreshedSince it must not have been given before
 * @param not one that the provider's API has refused
 */
record Wish(Instant validUntil, Instant refreshedSince, Optional<Secret> not) {

  /** Long enough for one poll, and for another node to refresh it meanwhile. */
  static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

  /** So long no grant goes without being refreshed: LinkedIn's access tokens live 60 days. */
  static final Duration AT_REST = Duration.ofDays(30);

  static Wish fresh(Instant now) {
    return new Wish(now.plus(LONG_ENOUGH), Instant.MIN, Optional.empty());
  }

  static Wish otherThan(Secret refused, Instant now) {
    return new Wish(now, Instant.MIN, Optional.of(refused));
  }

  static Wish kept(Instant now) {
    return new Wish(now, now.minus(AT_REST), Optional.empty());
  }

  boolean isMetBy(Grant grant, StoredTokens tokens) {
    return grant.accessExpiresAt().isAfter(validUntil)
        && !grant.refreshedAt().isBefore(refreshedSince)
        && !isRefused(tokens);
  }

  /** Whether the token does for now, while it cannot be replaced. */
  boolean isBearable(Grant grant, StoredTokens tokens, Instant now) {
    return grant.accessExpiresAt().isAfter(now) && !isRefused(tokens);
  }

  private boolean isRefused(StoredTokens tokens) {
    return not.filter(tokens::hasAccess).isPresent();
  }
}
