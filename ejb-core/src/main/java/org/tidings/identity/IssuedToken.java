package org.tidings.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.tidings.account.ApiToken;
import org.tidings.account.TokenScope;

/**
 * A token just made: what is stored of it, and the token itself.
 *
 * @param secret the token in clear text; nobody can show it again
 */
public record IssuedToken(ApiToken stored, String secret) {

  /** How long a token lives when nobody says otherwise. */
  public static final Duration USUAL_LIFE = Duration.ofDays(90);

  /** Makes a token; it works once it is stored. */
  public static IssuedToken issue(
      UUID userId, String name, TokenScope scope, Instant now, Instant expiresAt) {
    String secret = Tokens.random();
    return new IssuedToken(
        new ApiToken(UUID.randomUUID(), userId, name, scope, Tokens.hash(secret), now, expiresAt),
        secret);
  }

  @Override
  public String toString() {
    return "IssuedToken[" + stored.id() + "]";
  }
}
