package org.tidings.source;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The sources of the current tenant. */
public interface Sources {

  void add(Source source, Instant now);

  Optional<Source> find(UUID id);

  /** Those of the given sources that exist, by id. */
  Map<UUID, Source> findAll(Collection<UUID> ids);

  List<Source> ofUser(UUID userId);

  /** Those that their owners share with the workspace. */
  List<Source> shared();

  Optional<SyncState> syncState(UUID sourceId);

  /** The sync states of those of the given sources that exist, by source. */
  Map<UUID, SyncState> syncStates(Collection<UUID> sourceIds);

  /** The sync states of a user's sources, by source. */
  Map<UUID, SyncState> syncStatesOf(UUID userId);

  /** The sync state, locked until the transaction ends. */
  Optional<SyncState> lockSyncState(UUID sourceId);

  /** As {@link #syncStates}, each locked until the transaction ends. */
  Map<UUID, SyncState> lockSyncStates(Collection<UUID> sourceIds);

  void remove(Source source);

  /** Lists an unreadable item, unless it is listed already. */
  void addUnreadable(UnreadableItemRow item);

  List<UnreadableItemRow> unreadable(UUID sourceId, int limit);
}
