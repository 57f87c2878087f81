package org.tidings.web.api;

import jakarta.ws.rs.QueryParam;
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
        Optional.ofNullable(since).map(typed -> Time.parse("since", typed)));
  }

  private static UUID id(String typed) {
    try {
      return UUID.fromString(typed);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("source", "Give the id of a source.");
    }
  }
}
