package org.tidings.testing.memory;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidings.notification.Notification;
import org.tidings.notification.Notifications;
import org.tidings.page.PageKey;

/** Notifications in a map; remembers by what method a digest's were delivered. */
public final class InMemoryNotifications implements Notifications {

  /** As PostgreSQL sorts UUIDs: by their bytes, unlike {@link UUID#compareTo}. */
  private static final Comparator<Notification> NEWEST_FIRST =
      Comparator.comparing(Notification::createdAt)
          .reversed()
          .thenComparing(notification -> notification.id().toString());

  private final Map<UUID, Notification> notifications = new LinkedHashMap<>();
  private final Map<UUID, String> deliveredBy = new LinkedHashMap<>();

  /** The delivery method recorded for a digest's notifications. */
  public Optional<String> deliveredBy(UUID digestId) {
    return Optional.ofNullable(deliveredBy.get(digestId));
  }

  /** All of them, in the order in which they were stored. */
  public List<Notification> all() {
    return List.copyOf(notifications.values());
  }

  @Override
  public void addAll(List<Notification> added) {
    added.forEach(notification -> notifications.put(notification.id(), notification));
  }

  @Override
  public Optional<Notification> find(UUID id) {
    return Optional.ofNullable(notifications.get(id));
  }

  @Override
  public List<Notification> findAll(Collection<UUID> ids) {
    return ids.stream().map(this::find).flatMap(Optional::stream).toList();
  }

  @Override
  public List<Notification> untold(UUID userId, Instant until, int limit) {
    return untold(userId, until)
        .sorted(Comparator.comparing(Notification::createdAt).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Notification> untoldOf(UUID sourceId, int limit) {
    return notifications.values().stream()
        .filter(notification -> notification.sourceId().equals(sourceId))
        .filter(notification -> notification.digestId().isEmpty())
        .limit(limit)
        .toList();
  }

  @Override
  public boolean anyUntold(UUID userId, Instant until) {
    return untold(userId, until).findAny().isPresent();
  }

  @Override
  public long countUntold(UUID userId, Instant until) {
    return untold(userId, until).count();
  }

  private Stream<Notification> untold(UUID userId, Instant until) {
    return notifications.values().stream()
        .filter(notification -> notification.userId().equals(userId))
        .filter(notification -> notification.digestId().isEmpty())
        .filter(notification -> !notification.createdAt().isAfter(until));
  }

  @Override
  public List<Notification> toldBy(UUID digestId) {
    return notifications.values().stream()
        .filter(notification -> notification.digestId().filter(digestId::equals).isPresent())
        .toList();
  }

  @Override
  public void delivered(UUID digestId, Instant at, String method) {
    deliveredBy.putIfAbsent(digestId, method);
  }

  @Override
  public void remove(Notification notification) {
    notifications.remove(notification.id());
  }

  @Override
  public List<UUID> idsOf(UUID sourceId, Collection<String> externalIds) {
    return notifications.values().stream()
        .filter(notification -> notification.sourceId().equals(sourceId))
        .filter(notification -> externalIds.contains(notification.externalId()))
        .map(Notification::id)
        .toList();
  }

  @Override
  public List<UUID> overdue(UUID userId, Instant now, int limit) {
    return ofUser(userId)
        .filter(row -> row.keptUntil().filter(end -> !end.isAfter(now)).isPresent())
        .map(Notification::id)
        .limit(limit)
        .toList();
  }

  @Override
  public int removeAll(Collection<UUID> ids) {
    int before = notifications.size();
    notifications.keySet().removeAll(ids);
    return before - notifications.size();
  }

  @Override
  public int removeOlder(UUID userId, Instant before, int limit) {
    List<UUID> old =
        ofUser(userId)
            .filter(notification -> notification.createdAt().isBefore(before))
            .map(Notification::id)
            .limit(limit)
            .toList();
    old.forEach(notifications::remove);
    return old.size();
  }

  @Override
  public List<UUID> removeTold(UUID sourceId, Instant before, int limit) {
    List<Notification> old =
        notifications.values().stream()
            .filter(notification -> notification.sourceId().equals(sourceId))
            .filter(notification -> notification.digestId().isPresent())
            .filter(notification -> notification.createdAt().isBefore(before))
            .limit(limit)
            .toList();
    old.forEach(notification -> notifications.remove(notification.id()));
    return old.stream().flatMap(notification -> notification.digestId().stream()).toList();
  }

  @Override
  public long countUnsummarized(UUID userId) {
    return ofUser(userId).filter(notification -> notification.summary().isEmpty()).count();
  }

  @Override
  public long countUntold(UUID userId) {
    return ofUser(userId).filter(notification -> notification.digestId().isEmpty()).count();
  }

  @Override
  public Map<UUID, Long> countBySource(Collection<UUID> sourceIds) {
    return notifications.values().stream()
        .filter(notification -> sourceIds.contains(notification.sourceId()))
        .collect(Collectors.groupingBy(Notification::sourceId, Collectors.counting()));
  }

  @Override
  public List<Notification> unsummarized(Collection<UUID> ids) {
    throw new UnsupportedOperationException("not needed here");
  }

  @Override
  public Map<UUID, Set<String>> known(Map<UUID, Set<String>> externalIds) {
    return notifications.values().stream()
        .filter(
            one -> externalIds.getOrDefault(one.sourceId(), Set.of()).contains(one.externalId()))
        .collect(
            Collectors.groupingBy(
                Notification::sourceId,
                Collectors.mapping(Notification::externalId, Collectors.toSet())));
  }

  @Override
  public List<Notification> page(
      UUID userId,
      Optional<UUID> source,
      Optional<Instant> since,
      Optional<PageKey> after,
      int limit) {
    return ofUser(userId)
        .filter(row -> source.map(row.sourceId()::equals).orElse(true))
        .filter(row -> since.map(from -> !row.createdAt().isBefore(from)).orElse(true))
        .sorted(NEWEST_FIRST)
        .dropWhile(row -> after.isPresent() && !isAfter(row, after.get()))
        .limit(limit)
        .toList();
  }

  private static boolean isAfter(Notification row, PageKey key) {
    int byTime = key.createdAt().compareTo(row.createdAt());
    return byTime > 0 || (byTime == 0 && row.id().toString().compareTo(key.id().toString()) > 0);
  }

  private Stream<Notification> ofUser(UUID userId) {
    return notifications.values().stream().filter(row -> row.userId().equals(userId));
  }
}
