package org.tidings.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tidings.page.PageKey;

/** The notifications of the current tenant. */
public interface Notifications {

  void addAll(List<Notification> notifications);

  Optional<Notification> find(UUID id);

  /** Those of the given notifications that exist. */
  List<Notification> findAll(Collection<UUID> ids);

  /** Those of the given notifications that exist and have no summary yet. */
  List<Notification> unsummarized(Collection<UUID> ids);

  /**
   * Which of these items are stored already, by source; a source with none is left out.
   *
   * @param externalIds the items asked for, by source
   */
  Map<UUID, Set<String>> known(Map<UUID, Set<String>> externalIds);

  /**
   * A page of a user's notifications, newest first.
   *
   * @param source only this source's
   * @param since only those stored at or after this
   * @param after go on after this row
   */
  List<Notification> page(
      UUID userId,
      Optional<UUID> source,
      Optional<Instant> since,
      Optional<PageKey> after,
      int limit);

  /** A user's notifications, stored until then, that no digest has accounted for; newest first. */
  List<Notification> untold(UUID userId, Instant until, int limit);

  /** A source's notifications that no digest has accounted for, newest first. */
  List<Notification> untoldOf(UUID sourceId, int limit);

  /** Whether {@link #untold} would find one. */
  boolean anyUntold(UUID userId, Instant until);

  /** How many notifications stored until then no digest has told of. */
  long countUntold(UUID userId, Instant until);

  /** The notifications that a digest accounts for. */
  List<Notification> toldBy(UUID digestId);

  /** Records that a digest's notifications reached their user. */
  void delivered(UUID digestId, Instant at, String method);

  /** How many of a user's notifications have no summary yet. */
  long countUnsummarized(UUID userId);

  /** How many of a user's notifications no digest has accounted for. */
  long countUntold(UUID userId);

  /** How many notifications came from each of these sources; one without any is left out. */
  Map<UUID, Long> countBySource(Collection<UUID> sourceIds);

  void remove(Notification notification);

  /** The ids of these items of a source, of those that are stored. */
  List<UUID> idsOf(UUID sourceId, Collection<String> externalIds);

  /** A user's notifications that may be kept no longer, told or not; at most the limit. */
  List<UUID> overdue(UUID userId, Instant now, int limit);

  /** Deletes notifications and what hangs on them; answers how many there were. */
  int removeAll(Collection<UUID> ids);

  /**
   * Deletes a user's oldest notifications, and what hangs on them, up to a time.
   *
   * @param before only what was stored earlier
   * @return how many there were, at most the limit
   */
  int removeOlder(UUID userId, Instant before, int limit);

  /**
   * Deletes a source's oldest notifications that digests have told of, up to a time.
   *
   * @param before only what was stored earlier
   * @return the digest of each one, at most the limit
   */
  List<UUID> removeTold(UUID sourceId, Instant before, int limit);
}
