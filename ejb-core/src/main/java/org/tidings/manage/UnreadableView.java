package org.tidings.manage;

import java.time.Instant;
import org.tidings.source.UnreadableItemRow;

/** An item that is in a source but could not be read, and why. */
public record UnreadableView(String externalId, String position, String reason, Instant foundAt) {

  static UnreadableView of(UnreadableItemRow item) {
    return new UnreadableView(item.externalId(), item.position(), item.reason(), item.foundAt());
  }
}
