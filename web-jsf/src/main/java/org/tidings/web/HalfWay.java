package org.tidings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.tidings.identity.HalfSignIn;

/**
 * The half-done sign-in of a browser, in its own session, so that no other browser can complete it.
 * Whoever tries it takes it out: two requests at once do not both have it.
 */
final class HalfWay {

  private static final String NAME = HalfWay.class.getName();

  private HalfWay() {}

  static void keep(HttpServletRequest request, HalfSignIn half) {
    request.getSession(true).setAttribute(NAME, half);
  }

  static boolean isThere(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(NAME) != null;
  }

  static Optional<HalfSignIn> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    synchronized (HalfWay.class) {
      Object kept = session.getAttribute(NAME);
      session.removeAttribute(NAME);
      return kept instanceof HalfSignIn half ? Optional.of(half) : Optional.empty();
    }
  }
}
