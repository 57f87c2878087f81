package org.tidings.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.page.PageKey;

/** The deliveries of the current tenant. */
public interface Deliveries {

  void add(Delivery delivery);

  Optional<Delivery> find(UUID id);

  /** The delivery, locked until the transaction ends. */
  Optional<Delivery> lock(UUID id);

  List<Delivery> ofDigest(UUID digestId);

  /** A page of a user's deliveries, newest first. */
  List<Delivery> page(UUID userId, Optional<PageKey> after, int limit);

  /** How many of a user's deliveries have which status; a status that none has is left out. */
  Map<DeliveryStatus, Long> countByStatus(UUID userId);
}
