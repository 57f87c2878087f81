package org.tidings.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The sources of the current tenant. */
public interface Sources {

  void add(Source source, Instant now);

  Optional<Source> find(UUID id);

  List<Source> ofUser(UUID userId);

  Optional<SyncState> syncState(UUID sourceId);

  /** The sync states of a user's sources, by source. */
  Map<UUID, SyncState> syncStatesOf(UUID userId);

  /** The sync state, locked until the transaction ends. */
  Optional<SyncState> lockSyncState(UUID sourceId);

  void remove(Source source);

  /** Lists an unreadable item, unless it is listed already. */
  void addUnreadable(UnreadableItemRow item);

  List<UnreadableItemRow> unreadable(UUID sourceId, int limit);
}
