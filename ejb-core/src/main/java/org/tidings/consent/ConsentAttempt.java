package org.tidings.consent;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.identity.Caller;

/**
 * A consent on its way: what the browser that began it must bring back. Good for one answer.
 *
 * @param verifier the secret half of PKCE
 * @param provider whom it was begun with
 * @param tenant the workspace that it was begun in
 * @param user who began it
 * @param again the grant to be renewed; null: whichever account it is
 */
public record ConsentAttempt(
    String state,
    String verifier,
    String provider,
    UUID tenant,
    UUID user,
    UUID again,
    Instant begunAt)
    implements Serializable {

  public static final Duration LIFE = Duration.ofMinutes(10);

  boolean isOver(Instant now) {
    return !now.isBefore(begunAt.plus(LIFE));
  }

  boolean isOf(Caller caller) {
    return tenant.equals(caller.tenant().value()) && user.equals(caller.userId());
  }

  Optional<UUID> renews() {
    return Optional.ofNullable(again);
  }

  @Override
  public String toString() {
    return "ConsentAttempt[" + provider + " " + begunAt + "]";
  }
}
