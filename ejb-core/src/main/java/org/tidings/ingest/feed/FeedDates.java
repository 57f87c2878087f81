package org.tidings.ingest.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as RSS (RFC 822) and Atom (RFC 3339) have them and as programs get them wrong. What
 * cannot be read with certainty is no date.
 */
final class FeedDates {

  private static final String TIME =
      "(?:[\\sT]{1,3}(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,12})?)?)?";
  private static final String ZONE = "\\s{0,3}(Z|[A-Z]{2,4}|(?:GMT|UTC)?[+-]\\d{1,2}:?\\d{0,2})?.*";

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:[A-Z]{2,12}\\.?,?\\s{1,3})?(\\d{1,2})[\\s-]{1,3}([A-Z]{3})[A-Z]{0,6}\\.?[\\s-]{1,3}"
              + "(\\d{4}|\\d{2})"
              + TIME
              + ZONE,
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})" + TIME + ZONE,
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  private static final Map<String, Integer> HOURS_OF_ZONES =
      Map.ofEntries(
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("JST", 9));

  /** Earlier than any feed: what a program wrote that had no date. */
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

  private static final int MAX_CHARS = 80;

  private FeedDates() {}

  static Optional<Instant> parse(String text) {
    String date = text.strip();
    if (date.length() > MAX_CHARS) {
      return Optional.empty();
    }
    Matcher dayFirst = DAY_FIRST.matcher(date);
    if (dayFirst.matches()) {
      int month = MONTHS.indexOf(dayFirst.group(2).toUpperCase(Locale.ROOT)) + 1;
      return instant(dayFirst, year(dayFirst.group(3)), month, number(dayFirst.group(1)));
    }
    Matcher yearFirst = YEAR_FIRST.matcher(date);
    return yearFirst.matches()
        ? instant(
            yearFirst,
            number(yearFirst.group(1)),
            number(yearFirst.group(2)),
            number(yearFirst.group(3)))
        : Optional.empty();
  }

  /** The time and the zone stand in the same groups of both patterns. */
  private static Optional<Instant> instant(Matcher date, int year, int month, int day) {
    try {
      LocalDateTime local =
          LocalDateTime.of(
              year,
              month,
              day,
              number(date.group(4)),
              number(date.group(5)),
              Math.min(59, number(date.group(6)))); // leap seconds
      return Optional.of(local.toInstant(offset(date.group(7)))).filter(FIRST::isBefore);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZoneOffset offset(String zone) {
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    String name = zone.toUpperCase(Locale.ROOT).replaceFirst("^(?:GMT|UTC)(?=[+-])", "");
    if (!name.startsWith("+") && !name.startsWith("-")) {
      return ZoneOffset.ofHours(HOURS_OF_ZONES.getOrDefault(name, 0));
    }
    String digits = name.substring(1).replace(":", "");
    int hours =
        Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
    int minutes =
        digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
    int sign = name.startsWith("-") ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    return year < 70 ? 2000 + year : 1900 + year;
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
