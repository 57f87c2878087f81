package org.tidings.ingest.linkedin;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tidings.json.JsonText;
import org.tidings.source.SourceCursor;

/**
 * The time of the last change that was taken, and which ones of that millisecond were. It moves on
 * over changes whose items are deleted here since, so those never come again.
 */
record LinkedInCursor(Instant at, Set<String> keys) {

  /**
   * Where a cursor stands.
   *
   * @param earliest where to begin at the earliest
   */
  static LinkedInCursor of(SourceCursor cursor, Instant beginning, Instant earliest) {
    if (cursor.isStart()) {
      return new LinkedInCursor(beginning, Set.of());
    }
    JsonObject json = JsonText.parse(cursor.value());
    Instant at = Instant.ofEpochMilli(json.getJsonNumber("at").longValue());
    return at.isBefore(earliest)
        ? new LinkedInCursor(earliest, Set.of())
        : new LinkedInCursor(
            at,
            json.getJsonArray("keys").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  boolean isBefore(PageChange change) {
    return change.at().isAfter(at) || (change.at().equals(at) && !keys.contains(change.key()));
  }

  /** This one, after changes, oldest first. */
  LinkedInCursor after(List<PageChange> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    Instant last = changes.get(changes.size() - 1).at();
    Set<String> taken = new TreeSet<>(last.equals(at) ? keys : Set.of());
    changes.stream()
        .filter(change -> change.at().equals(last))
        .forEach(change -> taken.add(change.key()));
    return new LinkedInCursor(last, taken);
  }

  SourceCursor toSourceCursor() {
    JsonArrayBuilder all = JsonText.array();
    keys.forEach(all::add);
    return new SourceCursor(
        JsonText.object().add("at", at.toEpochMilli()).add("keys", all).build().toString());
  }
}
