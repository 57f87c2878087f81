package org.tidings.preference;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The digest schedules of the current tenant. */
public interface Schedules {

  List<DigestSchedule> ofUser(UUID userId);

  void replace(UUID userId, List<DigestSchedule> schedules);

  /** Whose schedule it is. */
  Optional<UUID> userOf(UUID scheduleId);

  /**
   * The schedule, locked until the transaction ends. Its user is locked before it, by everybody:
   * two who lock in different orders would wait for each other.
   */
  Optional<DigestSchedule> lock(UUID scheduleId);
}
