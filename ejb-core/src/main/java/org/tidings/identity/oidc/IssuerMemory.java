package org.tidings.identity.oidc;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What is known of one issuer. A failure is kept for a moment, too, so that a provider in trouble
 * is not asked by everybody at once.
 */
final class IssuerMemory {

  static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private KnownIssuer known;
  private OidcRefusedException failure;
  private Instant failureUntil = Instant.MIN;

  /** The issuer as it was told not long ago, else as it tells now. */
  synchronized KnownIssuer recall(Instant now, Supplier<KnownIssuer> ask) {
    if (known != null && now.isBefore(known.freshUntil())) {
      return known;
    }
    if (now.isBefore(failureUntil)) {
      throw failure;
    }
    try {
      known = ask.get();
      return known;
    } catch (OidcRefusedException e) {
      if (known != null && e.refusal() == Refusal.UNREACHABLE) {
        known = new KnownIssuer(known.metadata(), known.keys(), now.plus(AFTER_FAILURE));
        return known; // it may be back before somebody needs it
      }
      failure = e;
      failureUntil = now.plus(AFTER_FAILURE);
      throw e;
    }
  }
}
