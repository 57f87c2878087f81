package org.tidings.testing.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.source.Source;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;
import org.tidings.source.UnreadableItemRow;

/** Sources and their sync states in maps. */
public final class InMemorySources implements Sources {

  private final Map<UUID, Source> sources = new LinkedHashMap<>();
  private final List<UnreadableItemRow> unreadable = new ArrayList<>();
  private final Map<UUID, SyncState> states = new LinkedHashMap<>();

  @Override
  public void add(Source source, Instant now) {
    sources.put(source.id(), source);
    states.put(source.id(), new SyncState(source.id(), now));
  }

  @Override
  public Optional<Source> find(UUID id) {
    return Optional.ofNullable(sources.get(id));
  }

  @Override
  public Map<UUID, Source> findAll(Collection<UUID> ids) {
    return of(sources, ids);
  }

  @Override
  public Map<UUID, SyncState> syncStates(Collection<UUID> sourceIds) {
    return of(states, sourceIds);
  }

  @Override
  public Map<UUID, SyncState> lockSyncStates(Collection<UUID> sourceIds) {
    return syncStates(sourceIds);
  }

  private static <T> Map<UUID, T> of(Map<UUID, T> all, Collection<UUID> ids) {
    Map<UUID, T> found = new LinkedHashMap<>(all);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public List<Source> ofUser(UUID userId) {
    return sources.values().stream().filter(s -> s.userId().equals(userId)).toList();
  }

  @Override
  public List<Source> shared() {
    return sources.values().stream().filter(Source::isShared).toList();
  }

  @Override
  public void remove(Source source) {
    sources.remove(source.id());
    states.remove(source.id());
  }

  @Override
  public Optional<SyncState> syncState(UUID sourceId) {
    return Optional.ofNullable(states.get(sourceId));
  }

  @Override
  public Map<UUID, SyncState> syncStatesOf(UUID userId) {
    return Map.copyOf(states);
  }

  @Override
  public Optional<SyncState> lockSyncState(UUID sourceId) {
    return syncState(sourceId);
  }

  @Override
  public void addUnreadable(UnreadableItemRow item) {
    unreadable.add(item);
  }

  @Override
  public List<UnreadableItemRow> unreadable(UUID sourceId, int limit) {
    return List.copyOf(unreadable);
  }
}
