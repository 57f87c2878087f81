package org.tidings.identity.sso;

import java.time.Instant;
import java.util.Optional;

/**
 * The identity provider of a workspace's own, without the secret.
 *
 * @param configured whether there is one; else everything below is missing
 * @param available whether the workspace's plan has single sign-on
 * @param signInUrl what the workspace's people open to sign in
 * @param redirectUrl what must be registered with the provider
 */
public record SsoView(
    boolean configured,
    boolean available,
    Optional<String> issuer,
    Optional<String> clientId,
    Optional<String> signInUrl,
    Optional<String> redirectUrl,
    Optional<Instant> changedAt) {

  /** No provider. */
  public static SsoView none(boolean available) {
    return new SsoView(
        false,
        available,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
