package org.tidings.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.tidings.problem.InvalidInputException;

/** Reads the times that requests name. */
final class Time {

  private Time() {}

  /**
   * The time.
   *
   * @throws InvalidInputException naming the field, when it is none
   */
  static Instant parse(String field, String typed) {
    try {
      return OffsetDateTime.parse(typed).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidInputException(field, "Give a time such as 2026-11-22T08:00:00Z.");
    }
  }
}
