package org.tidings.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A sign-in whose password was right and whose code is still to come. Nobody is signed in by it; it
 * is kept by the browser's session alone.
 *
 * @param passwordMark changes with the password, which ends it
 */
public record HalfSignIn(
    String email, UUID tenant, UUID userId, String passwordMark, Instant begunAt)
    implements Serializable {

  public static final Duration LIFE = Duration.ofMinutes(5);

  public boolean isOver(Instant now) {
    return !now.isBefore(begunAt.plus(LIFE));
  }

  @Override
  public String toString() {
    return "HalfSignIn[" + begunAt + "]";
  }
}
