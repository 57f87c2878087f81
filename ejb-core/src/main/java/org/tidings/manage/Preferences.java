package org.tidings.manage;

import java.util.List;

/**
 * When and how a user wants his digests.
 *
 * @param timeZone an IANA zone, by which the schedules' times are meant
 */
public record Preferences(List<ScheduleView> schedules, String timeZone) {
  public Preferences {
    schedules = List.copyOf(schedules);
  }
}
