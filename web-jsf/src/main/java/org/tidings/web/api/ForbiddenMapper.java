package org.tidings.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tidings.problem.ForbiddenException;

/** Answers 403 for what the caller's role does not include. */
@Provider
public class ForbiddenMapper implements ExceptionMapper<ForbiddenException> {

  @Override
  public Response toResponse(ForbiddenException e) {
    return Problem.answer(Response.Status.FORBIDDEN, e.getMessage());
  }
}
