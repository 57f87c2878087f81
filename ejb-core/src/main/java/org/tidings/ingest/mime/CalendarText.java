package org.tidings.ingest.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of an invitation (RFC 5545) what a person wants to know of it, one fact a line. */
final class CalendarText {

  private static final Set<String> EVENTS = Set.of("VEVENT", "VTODO", "VJOURNAL");
  private static final int MAX_PEOPLE = 30;

  private final List<CalendarLine> event = new ArrayList<>();
  private String method = "";

  private CalendarText() {}

  /**
   * @param described whether its description is told too
   */
  static String of(String calendar, boolean described) {
    CalendarText text = new CalendarText();
    text.read(CalendarLine.all(calendar));
    return text.tell(described);
  }

  /** The lines of the first event, but not of the alarms in it and the time zones before it. */
  private void read(List<CalendarLine> lines) {
    int depth = 0;
    for (CalendarLine line : lines) {
      String value = line.value().strip().toUpperCase(Locale.ROOT);
      if (line.name().equals("BEGIN")) {
        depth += depth > 0 || EVENTS.contains(value) ? 1 : 0;
      } else if (line.name().equals("END") && depth > 0) {
        if (--depth == 0) {
          return;
        }
      } else if (depth == 1) {
        event.add(line);
      } else if (line.name().equals("METHOD")) {
        method = value;
      }
    }
  }

  private String tell(boolean described) {
    if (event.isEmpty()) {
      return "";
    }
    return Stream.of(
            state() + text("SUMMARY"),
            labelled("When: ", when()),
            labelled("Repeats: ", text("RRULE").toLowerCase(Locale.ROOT).replace(';', ' ')),
            labelled("Where: ", text("LOCATION")),
            labelled("Organizer: ", people("ORGANIZER")),
            labelled(method.equals("REPLY") ? "From: " : "Who: ", people("ATTENDEE")),
            described ? text("DESCRIPTION") : "")
        .filter(fact -> !fact.isBlank())
        .collect(Collectors.joining("\n"));
  }

  private String state() {
    boolean cancelled = method.equals("CANCEL") || text("STATUS").equalsIgnoreCase("CANCELLED");
    if (cancelled) {
      return "Cancelled: ";
    }
    String answer = first("ATTENDEE").map(line -> line.parameter("PARTSTAT")).orElse("");
    boolean answered = method.equals("REPLY") && !answer.isEmpty();
    return answered
        ? answer.substring(0, 1).toUpperCase(Locale.ROOT)
            + answer.substring(1).toLowerCase(Locale.ROOT)
            + ": "
        : "";
  }

  private String when() {
    Optional<CalendarTime> start = first("DTSTART").flatMap(CalendarTime::of);
    Optional<CalendarTime> end =
        first("DTEND")
            .or(() -> first("DUE"))
            .flatMap(CalendarTime::of)
            .or(() -> start.flatMap(begin -> begin.plus(text("DURATION"))));
    return start
        .map(begin -> begin.until(end))
        .orElseGet(() -> end.map(CalendarTime::toString).orElseGet(() -> text("DTSTART")));
  }

  private String people(String name) {
    return event.stream()
        .filter(line -> line.name().equals(name))
        .limit(MAX_PEOPLE)
        .map(CalendarText::person)
        .filter(person -> !person.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String person(CalendarLine line) {
    String address = line.value().strip().replaceFirst("(?i)^mailto:", "");
    String name = line.parameter("CN");
    return name.isEmpty() || name.equalsIgnoreCase(address)
        ? address
        : name + (address.contains("@") ? " <" + address + ">" : "");
  }

  private Optional<CalendarLine> first(String name) {
    return event.stream().filter(line -> line.name().equals(name)).findFirst();
  }

  private String text(String name) {
    return first(name).map(CalendarLine::text).orElse("");
  }

  private static String labelled(String label, String fact) {
    return fact.isBlank() ? "" : label + fact.replace('\n', ' ');
  }
}
