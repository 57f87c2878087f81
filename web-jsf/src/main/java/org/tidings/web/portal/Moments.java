package org.tidings.web.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Says when something was or will be, seen from one moment, in one person's zone and locale. */
record Moments(Instant now, ZoneId zone, Locale locale) {

  /** How long ago, or when to come: "4 minutes ago", "tomorrow at 08:00". */
  String near(Instant time) {
    Duration past = Duration.between(time, now);
    return past.isNegative() ? ahead(time, past.negated()) : ago(time, past);
  }

  /** The full date and time with its zone. */
  String exact(Instant time) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
        .withLocale(locale)
        .format(time.atZone(zone));
  }

  /** The day and the time of day, whether past or to come: "yesterday at 18:00". */
  String moment(Instant time) {
    return day(time);
  }

  /** The date as a heading: "Sunday, 22 November, 08:00". */
  String title(Instant time) {
    ZonedDateTime there = time.atZone(zone);
    return DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH).format(there)
        + ", "
        + clock(there);
  }

  private String ago(Instant time, Duration past) {
    if (past.toMinutes() < 1) {
      return "just now";
    }
    if (past.toMinutes() < 60) {
      return count(past.toMinutes(), "minute") + " ago";
    }
    return past.toHours() < 6 ? count(past.toHours(), "hour") + " ago" : day(time);
  }

  private String ahead(Instant time, Duration wait) {
    if (wait.toMinutes() < 1) {
      return "in less than a minute";
    }
    return wait.toMinutes() < 60 ? "in " + count(wait.toMinutes(), "minute") : day(time);
  }

  private String day(Instant time) {
    ZonedDateTime there = time.atZone(zone);
    return dayName(there.toLocalDate()) + " at " + clock(there);
  }

  private String dayName(LocalDate date) {
    LocalDate today = now.atZone(zone).toLocalDate();
    long days = ChronoUnit.DAYS.between(today, date);
    if (days == 0) {
      return "today";
    }
    if (Math.abs(days) == 1) {
      return days > 0 ? "tomorrow" : "yesterday";
    }
    if (Math.abs(days) < 7) {
      return (days > 0 ? "" : "last ")
          + DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH).format(date);
    }
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(date);
  }

  private String clock(ZonedDateTime time) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time);
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
