package org.tidings.manage;

import java.util.List;

/**
 * When a digest leaves, by the user's clock.
 *
 * @param days MON to SUN
 * @param time hour and minute, such as 08:00
 */
public record ScheduleView(List<String> days, String time) {
  public ScheduleView {
    days = List.copyOf(days);
  }
}
