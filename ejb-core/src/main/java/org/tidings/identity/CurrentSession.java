package org.tidings.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;

/** The portal's session that the current request belongs to. Set once, by the sign-in. */
@RequestScoped
public class CurrentSession {

  private UUID id;

  public void set(UUID sessionId) {
    id = sessionId;
  }

  /** The session; none at the API, and for who has not signed in. */
  public Optional<UUID> find() {
    return Optional.ofNullable(id);
  }
}
