package org.tidings.limit;

import java.util.UUID;
import org.tidings.trail.RequestOrigin;

/**
 * One turn of somebody's.
 *
 * @param whose what the limit counts by
 */
public record Use(Limit limit, String whose) {

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

  @Override
  public String toString() {
    return "Use[" + limit + "]";
  }
}
