package org.tidings.manage;

import java.time.Instant;
import java.util.UUID;

/**
 * An item that a rule holds for, and what all rules together make of it.
 *
 * @param from name or address of the sender
 * @param fate left_out, already_read, urgent, usual or low
 */
public record PreviewLineView(
    UUID notificationId,
    UUID sourceId,
    String from,
    String subject,
    Instant occurredAt,
    String fate) {

  @Override
  public String toString() {
    return "PreviewLineView[" + notificationId + "]";
  }
}
