package org.tidings.ingest.x;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.tidings.json.JsonText;

/** Whose names a source has read on a day of UTC: X charges for each of them once. */
final class NamesOfDay {

  /** Whoever comes after so many is charged each time, so that a cursor stays small. */
  static final int REMEMBERED = 300;

  private long day;
  private final Set<String> ids = new TreeSet<>();

  static NamesOfDay read(JsonObject json) {
    NamesOfDay names = new NamesOfDay();
    names.day = json.getJsonNumber("day").longValue();
    names.ids.addAll(json.getJsonArray("ids").getValuesAs(JsonString::getString));
    return names;
  }

  JsonObjectBuilder json() {
    JsonArrayBuilder known = JsonText.array();
    ids.forEach(known::add);
    return JsonText.object().add("day", day).add("ids", known);
  }

  /** Answers how many of the names cost something, and remembers them. */
  int charged(Collection<String> users, long today) {
    if (today != day) {
      day = today;
      ids.clear();
    }
    int charged = 0;
    for (String user : users) {
      if (!ids.contains(user)) {
        charged++;
        remember(user);
      }
    }
    return charged;
  }

  private void remember(String user) {
    if (ids.size() < REMEMBERED) {
      ids.add(user);
    }
  }
}
