package org.tidings.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaSources implements Sources {

  private final TenantEntityManager entities;

  @Inject
  JpaSources(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Source source, Instant now) {
    entities.current().persist(source);
    entities.current().flush(); // the sync state refers to the source's row
    entities.current().persist(new SyncState(source.id(), now));
  }

  @Override
  public Optional<Source> find(UUID id) {
    return Optional.ofNullable(entities.current().find(Source.class, id));
  }

  @Override
  public List<Source> ofUser(UUID userId) {
    return entities
        .current()
        .createQuery(
            "select s from Source s where s.userId = :user order by s.createdAt, s.id",
            Source.class)
        .setParameter("user", userId)
        .getResultList();
  }

  @Override
  public Optional<SyncState> syncState(UUID sourceId) {
    return Optional.ofNullable(entities.current().find(SyncState.class, sourceId));
  }

  @Override
  public Map<UUID, SyncState> syncStatesOf(UUID userId) {
    return entities
        .current()
        .createQuery(
            "select y from SyncState y where y.sourceId in"
                + " (select s.id from Source s where s.userId = :user)",
            SyncState.class)
        .setParameter("user", userId)
        .getResultStream()
        .collect(Collectors.toMap(SyncState::sourceId, state -> state));
  }

  @Override
  public Optional<SyncState> lockSyncState(UUID sourceId) {
    return Optional.ofNullable(
        entities.current().find(SyncState.class, sourceId, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void remove(Source source) {
    entities.current().remove(source);
  }

  @Override
  public void addUnreadable(UnreadableItemRow item) {
    entities.current().merge(item);
  }

  @Override
  public List<UnreadableItemRow> unreadable(UUID sourceId, int limit) {
    return entities
        .current()
        .createQuery(
            "select u from UnreadableItemRow u where u.sourceId = :source order by u.foundAt desc",
            UnreadableItemRow.class)
        .setParameter("source", sourceId)
        .setMaxResults(limit)
        .getResultList();
  }
}
