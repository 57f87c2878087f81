package org.tidings.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
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
  public Map<UUID, Source> findAll(Collection<UUID> ids) {
    return entities
        .current()
        .createQuery("select s from Source s where s.id in :ids", Source.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Source::id, source -> source));
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
  public List<Source> shared() {
    return entities
        .current()
        .createQuery(
            "select s from Source s where s.shared = true order by s.createdAt, s.id", Source.class)
        .getResultList();
  }

  @Override
  public Optional<SyncState> syncState(UUID sourceId) {
    return Optional.ofNullable(entities.current().find(SyncState.class, sourceId));
  }

  @Override
  public Map<UUID, SyncState> syncStates(Collection<UUID> sourceIds) {
    return bySource(ofSources(sourceIds));
  }

  @Override
  public Map<UUID, SyncState> lockSyncStates(Collection<UUID> sourceIds) {
    return bySource(ofSources(sourceIds).setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** In one order for all, so that two who lock several rows do not wait for each other. */
  private TypedQuery<SyncState> ofSources(Collection<UUID> sourceIds) {
    return entities
        .current()
        .createQuery(
            "select y from SyncState y where y.sourceId in :ids order by y.sourceId",
            SyncState.class)
        .setParameter("ids", sourceIds);
  }

  private static Map<UUID, SyncState> bySource(TypedQuery<SyncState> query) {
    return query.getResultStream().collect(Collectors.toMap(SyncState::sourceId, state -> state));
  }

  @Override
  public Map<UUID, SyncState> syncStatesOf(UUID userId) {
    return bySource(
        entities
            .current()
            .createQuery(
                "select y from SyncState y where y.sourceId in"
                    + " (select s.id from Source s where s.userId = :user)",
                SyncState.class)
            .setParameter("user", userId));
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
