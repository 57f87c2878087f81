package org.tidings.web.portal;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.tidings.identity.oidc.ProvenPerson;

/** An identity that is proven and waits, in the session, for its person to say that it is his. */
public record IdentityToConnect(UUID user, ProvenPerson person) implements Serializable {

  private static final String NAME = IdentityToConnect.class.getName();

  /**
   * Keeps it until it is used or the session ends.
   *
   * @param user who asked for it; it is worth nothing to anybody else
   */
  public static void keep(HttpSession session, UUID user, ProvenPerson person) {
    session.setAttribute(NAME, new IdentityToConnect(user, person));
  }

  /** The identity that waits for this user. */
  static Optional<ProvenPerson> of(HttpSession session, UUID user) {
    return session.getAttribute(NAME) instanceof IdentityToConnect waiting
            && waiting.user.equals(user)
        ? Optional.of(waiting.person)
        : Optional.empty();
  }

  static void forget(HttpSession session) {
    session.removeAttribute(NAME);
  }
}
