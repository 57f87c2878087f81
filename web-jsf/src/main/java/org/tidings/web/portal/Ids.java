package org.tidings.web.portal;

import java.util.UUID;
import org.tidings.problem.NotFoundException;

/** Reads the ids that stand in the addresses of pages. */
final class Ids {

  private Ids() {}

  /**
   * The id.
   *
   * @throws NotFoundException when it is none, so there can be nothing with it
   */
  static UUID parse(String id) {
    try {
      return UUID.fromString(id == null ? "" : id);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException("page");
    }
  }
}
