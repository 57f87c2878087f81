package org.tidings.export;

import java.util.Locale;

/** A column whose value stands in an archive, in a field named as the column is. */
public record ExportColumn(String name, Form form) {

  /** What the column holds. */
  public enum Form {
    PLAIN,
    /** Words between commas. */
    LIST,
    /** A JSON object. */
    JSON,
    /** A JSON object, encrypted with the person's key for this column and row. */
    SEALED
  }

  /** Reads {@code name} or {@code name:form}. */
  static ExportColumn parse(String text) {
    String[] parts = text.split(":", 2);
    return new ExportColumn(
        parts[0], parts.length == 1 ? Form.PLAIN : Form.valueOf(parts[1].toUpperCase(Locale.ROOT)));
  }

  /** The name in the archive: {@code created_at} is {@code createdAt}. */
  public String field() {
    String[] words = name.split("_", -1);
    StringBuilder field = new StringBuilder(words[0]);
    for (int at = 1; at < words.length; at++) {
      field.append(Character.toUpperCase(words[at].charAt(0))).append(words[at].substring(1));
    }
    return field.toString();
  }
}
