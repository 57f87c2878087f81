package org.tidings.identity.oidc;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A sign-in on its way: what the browser that began it must bring back. Good for one answer.
 *
 * @param verifier the secret half of PKCE
 * @param to the page that the person wanted
 * @param chosen which configuration of a workspace it was begun with; null: the operator's provider
 * @param connectFor the user who connects an identity to his account; null when somebody signs in
 */
public record SignInAttempt(
    String state,
    String nonce,
    String verifier,
    String to,
    UUID chosen,
    UUID connectFor,
    Instant begunAt)
    implements Serializable {

  public static final Duration LIFE = Duration.ofMinutes(10);

  public boolean isOver(Instant now) {
    return !now.isBefore(begunAt.plus(LIFE));
  }

  /** Whether the provider is the one that it was begun with, configured as it was then. */
  boolean isWith(Provider provider) {
    return Optional.ofNullable(chosen).equals(provider.chosen());
  }

  public Optional<UUID> connects() {
    return Optional.ofNullable(connectFor);
  }

  @Override
  public String toString() {
    return "SignInAttempt[" + begunAt + "]";
  }
}
