package org.tidings.web.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.manage.NotificationView;

/**
 * One item found in a source.
 *
 * @param externalId what the source calls it
 * @param headline the summary's line, once there is a summary
 * @param occurredAt when it was written
 * @param createdAt when it was found
 * @param digestId the digest that accounts for it
 */
public record NotificationAnswer(
    UUID id,
    UUID sourceId,
    String sourceType,
    String externalId,
    Author from,
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

  /** Who wrote it; either part may be empty. */
  public record Author(String name, String address) {}

  static NotificationAnswer of(NotificationView view) {
    return new NotificationAnswer(
        view.id(),
        view.sourceId(),
        view.sourceType(),
        view.externalId(),
        new Author(view.fromName(), view.fromAddress()),
        view.subject(),
        view.text(),
        view.headline(),
        view.summary(),
        view.url(),
        view.occurredAt(),
        view.createdAt(),
        view.urgent(),
        view.deliveredAt(),
        view.deliveryMethod(),
        view.digestId());
  }
}
