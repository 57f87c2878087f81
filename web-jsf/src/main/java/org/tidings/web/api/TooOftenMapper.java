package org.tidings.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tidings.problem.TooOftenException;

/** Answers 429 for what may not be done so often, and says when it may be again. */
@Provider
public class TooOftenMapper implements ExceptionMapper<TooOftenException> {

  @Override
  public Response toResponse(TooOftenException e) {
    return Response.fromResponse(Problem.answer(Response.Status.TOO_MANY_REQUESTS, e.getMessage()))
        .header(HttpHeaders.RETRY_AFTER, e.waitSeconds())
        .build();
  }
}
