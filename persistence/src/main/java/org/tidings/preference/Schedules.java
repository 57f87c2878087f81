package org.tidings.preference;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The digest schedules of the current tenant. */
public interface Schedules {

  List<DigestSchedule> ofUser(UUID userId);

  void replace(UUID userId, List<DigestSchedule> schedules);

  /** The schedule, locked until the transaction ends. */
  Optional<DigestSchedule> lock(UUID scheduleId);
}
