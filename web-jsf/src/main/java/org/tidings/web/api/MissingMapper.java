package org.tidings.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tidings.problem.NotFoundException;

/** Answers 404 for what does not exist or is somebody else's. */
@Provider
public class MissingMapper implements ExceptionMapper<NotFoundException> {
  @Override
  public Response toResponse(NotFoundException e) {
    return Problem.answer(Response.Status.NOT_FOUND, e.getMessage());
  }
}
