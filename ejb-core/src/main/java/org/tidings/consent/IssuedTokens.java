package org.tidings.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tidings.secrets.Secret;

/**
 * What a token endpoint gave.
 *
 * @param refresh none: the one before goes on, if there is one
 * @param idToken who consented, if the provider says so
 * @param scopes what was granted
 */
record IssuedTokens(
    Secret access,
    Optional<Secret> refresh,
    Optional<String> idToken,
    Instant expiresAt,
    List<String> scopes) {

  @Override
  public String toString() {
    return "IssuedTokens[hidden]";
  }
}
