package org.tidings.preference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A wall-clock time on some days of the week, in a user's zone. Where the zone's clock is put
 * forward over the time, it means the first instant after the gap; where it is put back over it,
 * the first of the two.
 */
public record WeeklyTime(Set<DayOfWeek> days, LocalTime time, ZoneId zone) {

  public WeeklyTime {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("A schedule needs at least one day");
    }
    days = Set.copyOf(days);
  }

  /**
   * Reads the form that {@link #dayCodes()} writes.
   *
   * @throws IllegalArgumentException when a day is not one of MON, TUE, WED, THU, FRI, SAT, SUN
   */
  public static WeeklyTime of(String dayCodes, LocalTime time, ZoneId zone) {
    return new WeeklyTime(
        Arrays.stream(dayCodes.split(",")).map(WeeklyTime::day).collect(Collectors.toSet()),
        time,
        zone);
  }

  /**
   * The day that a code of three letters means.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static DayOfWeek day(String code) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> code(day).equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not a day: " + code + "; use MON to SUN"));
  }

  public static String code(DayOfWeek day) {
    return day.name().substring(0, 3);
  }

  /** The days in order, such as {@code MON,TUE}. */
  public String dayCodes() {
    return days.stream().sorted().map(WeeklyTime::code).collect(Collectors.joining(","));
  }

  /** The first such time after the given one. */
  public Instant next(Instant after) {
    LocalDate today = after.atZone(zone).toLocalDate();
    return today
        .datesUntil(today.plusDays(9))
        .filter(date -> days.contains(date.getDayOfWeek()))
        .map(this::at)
        .filter(candidate -> candidate.isAfter(after))
        .findFirst()
        .orElseThrow();
  }

  private Instant at(LocalDate date) {
    ZoneOffsetTransition change = zone.getRules().getTransition(date.atTime(time));
    return change != null && change.isGap()
        ? change.getInstant()
        : ZonedDateTime.of(date, time, zone).toInstant();
  }
}
