package org.tidings.testing.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.delivery.Deliveries;
import org.tidings.delivery.Delivery;
import org.tidings.delivery.DeliveryStatus;
import org.tidings.page.PageKey;

/** Deliveries in a map. */
public final class InMemoryDeliveries implements Deliveries {

  private final Map<UUID, Delivery> deliveries = new LinkedHashMap<>();

  @Override
  public void add(Delivery delivery) {
    deliveries.put(delivery.id(), delivery);
  }

  @Override
  public Optional<Delivery> find(UUID id) {
    return Optional.ofNullable(deliveries.get(id));
  }

  @Override
  public Optional<Delivery> lock(UUID id) {
    return find(id);
  }

  @Override
  public List<Delivery> ofDigest(UUID digestId) {
    return deliveries.values().stream()
        .filter(delivery -> delivery.digestId().equals(digestId))
        .toList();
  }

  @Override
  public Map<DeliveryStatus, Long> countByStatus(UUID userId) {
    throw new UnsupportedOperationException("not needed here");
  }

  @Override
  public List<Delivery> page(UUID userId, Optional<PageKey> after, int limit) {
    throw new UnsupportedOperationException("not needed here");
  }
}
