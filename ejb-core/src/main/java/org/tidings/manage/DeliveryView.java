package org.tidings.manage;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.delivery.Delivery;

/**
 * One digest on its way to one channel.
 *
 * @param status due, sending, accepted, failed or expired
 * @param providerId what the mail server or provider calls it
 */
public record DeliveryView(
    UUID id,
    UUID digestId,
    UUID channelId,
    String status,
    int attempts,
    Optional<String> providerId,
    Optional<Instant> acceptedAt,
    Optional<Instant> deliveredAt,
    Optional<String> lastError) {

  static DeliveryView of(Delivery delivery) {
    return new DeliveryView(
        delivery.id(),
        delivery.digestId(),
        delivery.channelId(),
        delivery.status().code(),
        delivery.attempts(),
        delivery.providerId(),
        delivery.acceptedAt(),
        delivery.deliveredAt(),
        delivery.lastError());
  }
}
