package org.tidings.testing.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.preference.DigestSchedule;
import org.tidings.preference.Schedules;

/** Schedules in a list. */
public final class InMemorySchedules implements Schedules {

  private final List<DigestSchedule> schedules = new ArrayList<>();

  @Override
  public List<DigestSchedule> ofUser(UUID userId) {
    return schedules.stream().filter(s -> s.userId().equals(userId)).toList();
  }

  @Override
  public void replace(UUID userId, List<DigestSchedule> replacement) {
    schedules.removeIf(schedule -> schedule.userId().equals(userId));
    schedules.addAll(replacement);
  }

  @Override
  public Optional<UUID> userOf(UUID scheduleId) {
    return lock(scheduleId).map(DigestSchedule::userId);
  }

  @Override
  public Optional<DigestSchedule> lock(UUID scheduleId) {
    return schedules.stream().filter(s -> s.id().equals(scheduleId)).findFirst();
  }
}
