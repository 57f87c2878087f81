package org.tidings.delivery;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.page.NewestFirst;
import org.tidings.page.PageKey;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaDeliveries implements Deliveries {

  private final TenantEntityManager entities;

  @Inject
  JpaDeliveries(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Delivery delivery) {
    entities.current().persist(delivery);
  }

  @Override
  public Optional<Delivery> find(UUID id) {
    return Optional.ofNullable(entities.current().find(Delivery.class, id));
  }

  @Override
  public Optional<Delivery> lock(UUID id) {
    return Optional.ofNullable(
        entities.current().find(Delivery.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<Delivery> ofDigest(UUID digestId) {
    return entities
        .current()
        .createQuery(
            "select d from Delivery d where d.digestId = :digest order by d.createdAt, d.id",
            Delivery.class)
        .setParameter("digest", digestId)
        .getResultList();
  }

  @Override
  public List<Delivery> page(UUID userId, Optional<PageKey> after, int limit) {
    return NewestFirst.where(
            Delivery.class,
            "row.digestId in (select g.id from Digest g where g.userId = :user)",
            "user",
            userId)
        .page(entities.current(), after, limit);
  }

  @Override
  public Map<DeliveryStatus, Long> countByStatus(UUID userId) {
    return entities
        .current()
        .createQuery(
            "select d.status, count(d) from Delivery d where d.digestId in"
                + " (select g.id from Digest g where g.userId = :user) group by d.status",
            Object[].class)
        .setParameter("user", userId)
        .getResultStream()
        .collect(toMap(row -> (DeliveryStatus) row[0], row -> (Long) row[1]));
  }
}
