package org.tidings.web.api;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.tidings.manage.Page;
import org.tidings.problem.InvalidInputException;

/** Which part of a list a request asks for. */
public class Paging {

  private static final int DEFAULT_LIMIT = 50;

  @QueryParam("limit")
  private String limit;

  @QueryParam("cursor")
  private String cursor;

  int limit() {
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    int typed = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
    if (typed < 1 || typed > Page.MAX_ITEMS) {
      throw new InvalidInputException(
          "limit", "Give a number from 1 to %d.".formatted(Page.MAX_ITEMS));
    }
    return typed;
  }

  Optional<String> cursor() {
    return Optional.ofNullable(cursor);
  }
}
