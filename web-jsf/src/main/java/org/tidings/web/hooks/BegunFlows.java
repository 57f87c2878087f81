package org.tidings.web.hooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The sign-ins and consents that a browser has begun with a provider, by their state. They stand in
 * the browser's own session, so that no other browser can finish them, and each is taken out once.
 */
final class BegunFlows implements Serializable {

  private static final long serialVersionUID = 1L;

  /** As many as somebody may begin in several tabs before the oldest is forgotten. */
  private static final int MAX_ATTEMPTS = 5;

  private static final String NAME = BegunFlows.class.getName();

  private final LinkedHashMap<String, Serializable> attempts = new LinkedHashMap<>();

  static void keep(HttpServletRequest request, String state, Serializable attempt) {
    HttpSession session = request.getSession(true);
    synchronized (BegunFlows.class) {
      BegunFlows begun =
          session.getAttribute(NAME) instanceof BegunFlows known ? known : new BegunFlows();
      begun.add(state, attempt);
      session.setAttribute(NAME, begun);
    }
  }

  /** The attempt of a kind with this state, if this browser began it; nobody can take it again. */
  static <T> Optional<T> take(HttpServletRequest request, String state, Class<T> kind) {
    HttpSession session = request.getSession(false);
    synchronized (BegunFlows.class) {
      return session != null && session.getAttribute(NAME) instanceof BegunFlows begun
          ? Optional.ofNullable(begun.attempts.remove(state))
              .filter(kind::isInstance)
              .map(kind::cast)
          : Optional.empty();
    }
  }

  private void add(String state, Serializable attempt) {
    attempts.put(state, attempt);
    if (attempts.size() > MAX_ATTEMPTS) {
      Map.Entry<String, Serializable> oldest = attempts.entrySet().iterator().next();
      attempts.remove(oldest.getKey());
    }
  }
}
