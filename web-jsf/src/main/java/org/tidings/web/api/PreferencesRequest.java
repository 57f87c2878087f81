package org.tidings.web.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.tidings.manage.Preferences;
import org.tidings.manage.ScheduleView;

/** When digests are to leave. */
public record PreferencesRequest(
    @NotNull List<@NotNull @Valid Schedule> schedules, @NotBlank String timeZone) {

  /**
   * Days and a time by the clock of the time zone.
   *
   * @param days MON to SUN
   * @param time such as 08:00
   */
  public record Schedule(@NotNull List<@NotNull String> days, @NotNull String time) {}

  Preferences preferences() {
    return new Preferences(
        schedules.stream()
            .map(schedule -> new ScheduleView(schedule.days(), schedule.time()))
            .toList(),
        timeZone);
  }
}
