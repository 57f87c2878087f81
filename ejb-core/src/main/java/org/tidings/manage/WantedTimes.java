package org.tidings.manage;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tidings.preference.WeeklyTime;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;

/** The times that somebody typed as preferences, understood. */
record WantedTimes(ZoneId zone, List<WeeklyTime> weekly) {

  static final int MAX_SCHEDULES = 20;

  /**
   * Understands what was typed.
   *
   * @throws InvalidInputException with every problem there is
   */
  static WantedTimes read(Preferences typed) {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<ZoneId> zone = Zones.parse(typed.timeZone());
    if (zone.isEmpty()) {
      problems.add(new FieldProblem("timeZone", Zones.HINT));
    }
    if (typed.schedules().size() > MAX_SCHEDULES) {
      problems.add(
          new FieldProblem("schedules", "Use at most %d schedules.".formatted(MAX_SCHEDULES)));
    }
    List<WeeklyTime> weekly = new ArrayList<>();
    for (int i = 0; i < typed.schedules().size(); i++) {
      ScheduleView schedule = typed.schedules().get(i);
      String field = "schedules[%d]".formatted(i);
      Set<DayOfWeek> days = days(schedule, field, problems);
      Optional<LocalTime> time = time(schedule, field, problems);
      if (!days.isEmpty() && time.isPresent()) {
        weekly.add(new WeeklyTime(days, time.get(), zone.orElse(ZoneOffset.UTC)));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new WantedTimes(zone.orElseThrow(), weekly);
  }

  private static Set<DayOfWeek> days(
      ScheduleView schedule, String field, List<FieldProblem> problems) {
    try {
      Set<DayOfWeek> days =
          schedule.days().stream().map(WeeklyTime::day).collect(Collectors.toSet());
      if (!days.isEmpty()) {
        return days;
      }
    } catch (IllegalArgumentException e) {
      // the sentence below says what to do
    }
    problems.add(new FieldProblem(field + ".days", "Use at least one of MON to SUN."));
    return Set.of();
  }

  private static Optional<LocalTime> time(
      ScheduleView schedule, String field, List<FieldProblem> problems) {
    try {
      LocalTime time = LocalTime.parse(schedule.time());
      if (time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
        return Optional.of(time);
      }
    } catch (DateTimeException e) {
      // the sentence below says what to do
    }
    problems.add(new FieldProblem(field + ".time", "Use hour and minute such as 08:00."));
    return Optional.empty();
  }
}
