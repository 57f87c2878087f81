package org.tidings.grant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The grants of the current tenant. */
public interface Grants {

  void add(Grant grant);

  Optional<Grant> find(UUID id);

  /** The grant, locked until the transaction ends. */
  Optional<Grant> lock(UUID id);

  /** The oldest first. */
  List<Grant> ofUser(UUID userId);

  /** Those that can be refreshed and were not since a moment, the longest first. */
  List<Grant> refreshedBefore(Instant moment, Instant now, int limit);

  /** Usable ones whose consent ends before a moment, the first first, if nobody was told yet. */
  List<Grant> endingBefore(Instant moment, Instant now, int limit);

  void remove(Grant grant);
}
