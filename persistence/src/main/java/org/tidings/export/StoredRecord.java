package org.tidings.export;

import java.util.List;
import java.util.Optional;

/**
 * A row as the database has it.
 *
 * @param keys what tells it apart within its table
 * @param values of the file's columns: text, number, boolean, instant, or bytes that are encrypted
 */
public record StoredRecord(List<String> keys, List<Optional<Object>> values) {

  private static final String NEW_LINE = "\n"; // in no part of a key but the last, perhaps

  /** The row as its ciphertexts are bound to it. */
  public String key() {
    return String.join("/", keys);
  }

  /** Where the next page goes on. */
  public String place() {
    return String.join(NEW_LINE, keys);
  }

  /** The parts of a key that {@link #place} made one text of. */
  static String[] parts(String place, int count) {
    return place.split(NEW_LINE, count);
  }

  @Override
  public String toString() {
    return "StoredRecord[hidden]";
  }
}
