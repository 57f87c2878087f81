package org.tidings.ingest.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of a calendar (RFC 5545 section 3.1), unfolded.
 *
 * @param name in upper case
 * @param parameters as they stand, with the semicolons before them
 */
record CalendarLine(String name, String parameters, String value) {

  private static final int MAX_LINES = 5_000;

  /** Those that have a name. */
  static List<CalendarLine> all(String calendar) {
    List<CalendarLine> lines = new ArrayList<>();
    StringBuilder unfolded = new StringBuilder();
    for (String line : (Iterable<String>) calendar.lines().limit(MAX_LINES)::iterator) {
      boolean folded = line.startsWith(" ") || line.startsWith("\t");
      if (!folded) {
        add(unfolded.toString(), lines);
        unfolded.setLength(0);
      }
      unfolded.append(folded ? line.substring(1) : line);
    }
    add(unfolded.toString(), lines);
    return lines;
  }

  /** One of its parameters, without quotes; empty when there is none. */
  String parameter(String wanted) {
    return Parameters.parse("-" + parameters).text(wanted.toLowerCase(Locale.ROOT)).strip();
  }

  /** Its value as text for people (section 3.3.11). */
  String text() {
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        char escaped = value.charAt(++i);
        text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      } else {
        text.append(c);
      }
    }
    return text.toString().strip();
  }

  private static void add(String line, List<CalendarLine> lines) {
    boolean quoted = false;
    int nameEnd = -1;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      nameEnd = c == ';' && nameEnd < 0 ? i : nameEnd;
      if (c == ':' && !quoted) {
        int end = nameEnd < 0 ? i : nameEnd;
        String name = line.substring(0, end).strip().toUpperCase(Locale.ROOT);
        lines.add(new CalendarLine(name, line.substring(end, i), line.substring(i + 1)));
        return;
      }
    }
  }
}
