package org.tidings.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tidings.problem.ConflictException;

/** Answers 409 when something does not fit the present state. */
@Provider
public class ConflictMapper implements ExceptionMapper<ConflictException> {
  @Override
  public Response toResponse(ConflictException e) {
    return Problem.answer(Response.Status.CONFLICT, e.getMessage());
  }
}
