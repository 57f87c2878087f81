package org.tidings.web.hooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tidings.identity.oidc.SignInAttempt;

/**
 * The sign-ins that a browser has begun with the identity provider, by their state. They stand in
 * the browser's own session, so that no other browser can finish them, and each is taken out once.
 */
final class OidcSession implements Serializable {

  private static final long serialVersionUID = 1L;

  /** As many as somebody may begin in several tabs before the oldest is forgotten. */
  private static final int MAX_ATTEMPTS = 5;

  private static final String NAME = OidcSession.class.getName();

  private final LinkedHashMap<String, SignInAttempt> attempts = new LinkedHashMap<>();

  static void keep(HttpServletRequest request, SignInAttempt attempt) {
    HttpSession session = request.getSession(true);
    synchronized (OidcSession.class) {
      OidcSession begun =
          session.getAttribute(NAME) instanceof OidcSession known ? known : new OidcSession();
      begun.add(attempt);
      session.setAttribute(NAME, begun);
    }
  }

  /** The attempt with this state, if this browser began it; it cannot be taken again. */
  static Optional<SignInAttempt> take(HttpServletRequest request, String state) {
    HttpSession session = request.getSession(false);
    synchronized (OidcSession.class) {
      return session != null && session.getAttribute(NAME) instanceof OidcSession begun
          ? Optional.ofNullable(begun.attempts.remove(state))
          : Optional.empty();
    }
  }

  private void add(SignInAttempt attempt) {
    attempts.put(attempt.state(), attempt);
    if (attempts.size() > MAX_ATTEMPTS) {
      Map.Entry<String, SignInAttempt> oldest = attempts.entrySet().iterator().next();
      attempts.remove(oldest.getKey());
    }
  }
}
