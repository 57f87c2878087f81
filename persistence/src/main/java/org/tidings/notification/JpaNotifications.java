package org.tidings.notification;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tidings.page.NewestFirst;
import org.tidings.page.PageKey;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaNotifications implements Notifications {

  private final TenantEntityManager entities;

  @Inject
  JpaNotifications(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void addAll(List<Notification> notifications) {
    notifications.forEach(entities.current()::persist);
  }

  @Override
  public Optional<Notification> find(UUID id) {
    return Optional.ofNullable(entities.current().find(Notification.class, id));
  }

  @Override
  public List<Notification> findAll(Collection<UUID> ids) {
    return entities
        .current()
        .createQuery("select n from Notification n where n.id in :ids", Notification.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  @Override
  public List<Notification> unsummarized(Collection<UUID> ids) {
    return entities
        .current()
        .createQuery(
            "select n from Notification n where n.id in :ids and n.summary is null",
            Notification.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  @Override
  public Map<UUID, Set<String>> known(Map<UUID, Set<String>> externalIds) {
    Set<String> all = externalIds.values().stream().flatMap(Set::stream).collect(toSet());
    if (all.isEmpty()) {
      return Map.of(); // an empty list is no SQL
    }
    return entities
        .current()
        .createQuery(
            "select n.sourceId, n.externalId from Notification n"
                + " where n.sourceId in :sources and n.externalId in :ids",
            Object[].class)
        .setParameter("sources", externalIds.keySet())
        .setParameter("ids", all)
        .getResultStream()
        .filter(row -> externalIds.get((UUID) row[0]).contains((String) row[1]))
        .collect(groupingBy(row -> (UUID) row[0], mapping(row -> (String) row[1], toSet())));
  }

  @Override
  public List<Notification> page(
      UUID userId,
      Optional<UUID> source,
      Optional<Instant> since,
      Optional<PageKey> after,
      int limit) {
    NewestFirst<Notification> newest =
        NewestFirst.where(Notification.class, "row.userId = :user", "user", userId);
    source.ifPresent(id -> newest.and("row.sourceId = :source", "source", id));
    since.ifPresent(from -> newest.and("row.createdAt >= :since", "since", from));
    return newest.page(entities.current(), after, limit);
  }

  @Override
  public List<Notification> untold(UUID userId, Instant until, int limit) {
    return entities
        .current()
        .createQuery(
            "select n from Notification n where n.userId = :user and n.digestId is null"
                + " and n.createdAt <= :until order by n.createdAt desc, n.id",
            Notification.class)
        .setParameter("user", userId)
        .setParameter("until", until)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<Notification> untoldOf(UUID sourceId, int limit) {
    return entities
        .current()
        .createQuery(
            "select n from Notification n where n.sourceId = :source and n.digestId is null"
                + " order by n.createdAt desc, n.id",
            Notification.class)
        .setParameter("source", sourceId)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public long countUntold(UUID userId, Instant until) {
    return entities
        .current()
        .createQuery(
            "select count(n) from Notification n where n.userId = :user and n.digestId is null"
                + " and n.createdAt <= :until",
            Long.class)
        .setParameter("user", userId)
        .setParameter("until", until)
        .getSingleResult();
  }

  @Override
  public boolean anyUntold(UUID userId, Instant until) {
    return !entities
        .current()
        .createQuery(
            "select n.id from Notification n where n.userId = :user and n.digestId is null"
                + " and n.createdAt <= :until",
            UUID.class)
        .setParameter("user", userId)
        .setParameter("until", until)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public List<Notification> toldBy(UUID digestId) {
    return entities
        .current()
        .createQuery("select n from Notification n where n.digestId = :digest", Notification.class)
        .setParameter("digest", digestId)
        .getResultList();
  }

  @Override
  public void delivered(UUID digestId, Instant at, String method) {
    entities
        .current()
        .createQuery(
            "update Notification n set n.deliveredAt = :at, n.deliveryMethod = :method"
                + " where n.digestId = :digest and n.deliveredAt is null")
        .setParameter("at", at)
        .setParameter("method", method)
        .setParameter("digest", digestId)
        .executeUpdate();
  }

  @Override
  public long countUnsummarized(UUID userId) {
    return count(userId, "n.summary is null");
  }

  @Override
  public long countUntold(UUID userId) {
    return count(userId, "n.digestId is null");
  }

  @Override
  public Map<UUID, Long> countBySource(Collection<UUID> sourceIds) {
    if (sourceIds.isEmpty()) {
      return Map.of(); // an empty list is no SQL
    }
    return entities
        .current()
        .createQuery(
            "select n.sourceId, count(n) from Notification n where n.sourceId in :sources"
                + " group by n.sourceId",
            Object[].class)
        .setParameter("sources", sourceIds)
        .getResultStream()
        .collect(toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  private long count(UUID userId, String condition) {
    return entities
        .current()
        .createQuery(
            "select count(n) from Notification n where n.userId = :user and " + condition,
            Long.class)
        .setParameter("user", userId)
        .getSingleResult();
  }

  @Override
  public void remove(Notification notification) {
    entities.current().remove(notification);
  }

  @Override
  public int removeOlder(UUID userId, Instant before, int limit) {
    List<UUID> old =
        entities
            .current()
            .createQuery(
                "select n.id from Notification n where n.userId = :user and n.createdAt < :before"
                    + " order by n.createdAt",
                UUID.class)
            .setParameter("user", userId)
            .setParameter("before", before)
            .setMaxResults(limit)
            .getResultList();
    return removeAll(old);
  }

  @Override
  public List<UUID> removeTold(UUID sourceId, Instant before, int limit) {
    List<Notification> old =
        entities
            .current()
            .createQuery(
                "select n from Notification n where n.sourceId = :source and n.createdAt < :before"
                    + " and n.digestId is not null order by n.createdAt",
                Notification.class)
            .setParameter("source", sourceId)
            .setParameter("before", before)
            .setMaxResults(limit)
            .getResultList();
    removeAll(old.stream().map(Notification::id).toList());
    return old.stream().flatMap(notification -> notification.digestId().stream()).toList();
  }

  @Override
  public List<UUID> idsOf(UUID sourceId, Collection<String> externalIds) {
    return externalIds.isEmpty()
        ? List.of()
        : entities
            .current()
            .createQuery(
                "select n.id from Notification n"
                    + " where n.sourceId = :source and n.externalId in :ids",
                UUID.class)
            .setParameter("source", sourceId)
            .setParameter("ids", externalIds)
            .getResultList();
  }

  @Override
  public List<UUID> overdue(UUID userId, Instant now, int limit) {
    return entities
        .current()
        .createQuery(
            "select n.id from Notification n where n.userId = :user and n.keptUntil <= :now"
                + " order by n.keptUntil",
            UUID.class)
        .setParameter("user", userId)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public int removeAll(Collection<UUID> ids) {
    return ids.isEmpty()
        ? 0
        : entities
            .current()
            .createQuery("delete from Notification n where n.id in :ids")
            .setParameter("ids", ids)
            .executeUpdate();
  }
}
