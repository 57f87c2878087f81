package org.tidings.ingest.mime;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A time of a calendar (RFC 5545 section 3.3.5) as its writer said it, in his time zone.
 *
 * @param wholeDay whether it is a day and no time of it
 * @param zone as the writer calls it; empty when it is the reader's
 */
record CalendarTime(LocalDateTime local, boolean wholeDay, String zone) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  /** Empty when the line has no time. */
  static Optional<CalendarTime> of(CalendarLine line) {
    String value = line.value().strip();
    String digits = value.replaceAll("[^0-9]", "");
    try {
      if (digits.length() == 8) {
        LocalDate day = LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        return Optional.of(new CalendarTime(day.atStartOfDay(), true, ""));
      }
      String seconds = digits.length() == 12 ? digits + "00" : digits;
      String written =
          seconds.length() < 8 ? "" : seconds.substring(0, 8) + "T" + seconds.substring(8);
      String zone = value.endsWith("Z") ? "UTC" : line.parameter("TZID");
      return Optional.of(new CalendarTime(LocalDateTime.parse(written, WRITTEN), false, zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** When it ends that begins now and takes a while; empty when that is no duration. */
  Optional<CalendarTime> plus(String duration) {
    try {
      LocalDateTime end =
          duration.contains("T") || !duration.contains("W")
              ? local.plus(Duration.parse(duration))
              : local.plus(Period.parse(duration));
      return Optional.of(new CalendarTime(end, wholeDay, zone));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** From now to an end, on the same day or another one. */
  String until(Optional<CalendarTime> end) {
    String zoned = zone.isEmpty() ? "" : " (" + zone + ")";
    if (end.isEmpty() || !end.get().local.isAfter(local)) {
      return this + zoned;
    }
    LocalDateTime last = wholeDay ? end.get().local.minusDays(1) : end.get().local;
    if (wholeDay) {
      return this + (last.isAfter(local) ? " to " + DAY.format(last) : "");
    }
    boolean sameZone = end.get().zone.equals(zone);
    boolean sameDay = sameZone && last.toLocalDate().equals(local.toLocalDate());
    String from = this + (sameZone ? "" : zoned);
    String endZone = end.get().zone.isEmpty() ? "" : " (" + end.get().zone + ")";
    return from + " to " + (sameDay ? TIME.format(last) : end.get()) + endZone;
  }

  @Override
  public String toString() {
    return DAY.format(local) + (wholeDay ? "" : ", " + TIME.format(local));
  }
}
