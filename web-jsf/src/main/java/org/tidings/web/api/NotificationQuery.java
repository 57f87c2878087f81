package org.tidings.web.api;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.tidings.manage.NotificationFilter;
import org.tidings.problem.InvalidInputException;

/** Which notifications a request asks for. */
public class NotificationQuery {

  @QueryParam("source")
  private String source;

  @QueryParam("q")
  private String query;

  @QueryParam("since")
  private String since;

  NotificationFilter filter() {
    return new NotificationFilter(
        Optional.ofNullable(source).map(NotificationQuery::id),
        Optional.ofNullable(query),
        Optional.ofNullable(since).map(NotificationQuery::time));
  }

  private static UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("source", "Give the id of a source.");
    }
  }

  private static Instant time(String typed) {
    try {
      return OffsetDateTime.parse(typed).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidInputException("since", "Give a time such as 2026-11-22T08:00:00Z.");
    }
  }
}
