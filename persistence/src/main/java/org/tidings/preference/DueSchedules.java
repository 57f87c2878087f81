package org.tidings.preference;

import java.time.Instant;
import java.util.List;

/** Finds, over all tenants, the schedules whose time has come. */
public interface DueSchedules {

  /**
   * Due schedules, the longest due first. Finding one twice is harmless: its row is locked later.
   */
  List<DueSchedule> find(Instant now, int limit);
}
