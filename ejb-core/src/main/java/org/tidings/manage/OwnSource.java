package org.tidings.manage;

import java.util.UUID;
import org.tidings.identity.CurrentCaller;
import org.tidings.problem.NotFoundException;
import org.tidings.source.Source;
import org.tidings.source.Sources;

/** A source of the caller's; anybody else's is not there. */
final class OwnSource {

  private OwnSource() {}

  /**
   * Finds it.
   *
   * @throws NotFoundException when he has none with this id
   */
  static Source require(Sources sources, CurrentCaller caller, UUID id) {
    return require(sources, caller.require().userId(), id);
  }

  static Source require(Sources sources, UUID owner, UUID id) {
    return sources
        .find(id)
        .filter(source -> source.userId().equals(owner))
        .orElseThrow(() -> new NotFoundException("source"));
  }
}
