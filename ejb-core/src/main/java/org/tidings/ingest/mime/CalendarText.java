package org.tidings.ingest.mime;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads from an invitation (RFC 5545) what a person wants to know of it, one fact a line. */
final class CalendarText {

  private static final Map<String, String> LABELS = labels();

  private CalendarText() {}

  static String of(String calendar) {
    String unfolded = calendar.replaceAll("\\r?\\n[ \\t]", "");
    Map<String, String> facts = new LinkedHashMap<>();
    boolean inEvent = false;
    for (String line : unfolded.lines().toList()) {
      if (line.equalsIgnoreCase("BEGIN:VEVENT")) {
        inEvent = true; // before it, time zones have start times of their own
      }
      int colon = line.indexOf(':');
      if (inEvent && colon > 0) {
        String name = line.substring(0, colon).split(";", 2)[0].toUpperCase(Locale.ROOT);
        facts.putIfAbsent(name, unescape(line.substring(colon + 1)));
      }
    }
    return LABELS.entrySet().stream()
        .filter(label -> !facts.getOrDefault(label.getKey(), "").isBlank())
        .map(label -> label.getValue() + facts.get(label.getKey()))
        .collect(Collectors.joining("\n"));
  }

  private static String unescape(String value) {
    return value
        .replace("\\n", "\n")
        .replace("\\N", "\n")
        .replace("\\,", ",")
        .replace("\\;", ";")
        .replace("\\\\", "\\");
  }

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("SUMMARY", "");
    labels.put("DTSTART", "Starts: ");
    labels.put("DTEND", "Ends: ");
    labels.put("LOCATION", "Where: ");
    labels.put("DESCRIPTION", "");
    return labels;
  }
}
