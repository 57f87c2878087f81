package org.tidings.manage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One item found in a source, decrypted for its owner.
 *
 * @param headline the summary's line, once there is a summary
 * @param summary the summary's text; empty when the headline says it all
 * @param url where the item can be opened at its source
 * @param digestId the digest that accounts for it
 */
public record NotificationView(
    UUID id,
    UUID sourceId,
    String sourceType,
    String externalId,
    String fromName,
    String fromAddress,
    String subject,
    String text,
    Optional<String> headline,
    Optional<String> summary,
    Optional<String> url,
    Instant occurredAt,
    Instant createdAt,
    boolean urgent,
    Optional<Instant> deliveredAt,
    Optional<String> deliveryMethod,
    Optional<UUID> digestId) {
  @Override
  public String toString() {
    return "NotificationView[" + id + "]";
  }
}
