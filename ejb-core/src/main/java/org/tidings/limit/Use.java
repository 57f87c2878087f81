package org.tidings.limit;

import java.util.UUID;
import org.tidings.trail.RequestOrigin;

/**
 * One turn of somebody's.
 *
 * @param whose what the limit counts by
 * @param looks whether it is only asked for, and not taken
 */
public record Use(Limit limit, String whose, boolean looks) {

  private Use(Limit limit, String whose) {
    this(limit, whose, false);
  }

  /** Counted by the network address that the request came from. */
  public static Use from(RequestOrigin origin, Limit limit) {
    return new Use(limit, Network.of(origin.address()));
  }

  /** Counted by a user or a workspace. */
  public static Use by(UUID id, Limit limit) {
    return new Use(limit, id.toString());
  }

  /** Counted by an e-mail address. */
  public static Use forMail(String address, Limit limit) {
    return new Use(limit, address);
  }

  /** Counted by a host outside. */
  public static Use forHost(String host, Limit limit) {
    return new Use(limit, host);
  }

  /** Counted by an account outside. */
  public static Use forAccount(String account, Limit limit) {
    return new Use(limit, account);
  }

  /** As this one, and nothing is taken. */
  public Use onlyLooking() {
    return new Use(limit, whose, true);
  }

  @Override
  public String toString() {
    return "Use[" + limit + "]";
  }
}
