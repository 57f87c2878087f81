package org.tidings.web.portal;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.identity.factor.PendingFactor;

/** A second factor that waits, in the session, for the code that confirms it. */
final class FactorToConfirm {

  private static final String NAME = FactorToConfirm.class.getName();

  private FactorToConfirm() {}

  static void keep(HttpSession session, PendingFactor pending) {
    session.setAttribute(NAME, pending);
  }

  /** The one that waits for this user. */
  static Optional<PendingFactor> of(HttpSession session, UUID user, Instant now) {
    return session.getAttribute(NAME) instanceof PendingFactor waiting
            && waiting.isGoodFor(user, now)
        ? Optional.of(waiting)
        : Optional.empty();
  }

  static void forget(HttpSession session) {
    session.removeAttribute(NAME);
  }
}
