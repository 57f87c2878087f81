package org.tidings.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tidings.problem.InvalidInputException;

/** Answers 400 and the fields that are wrong. */
@Provider
public class InvalidInputMapper implements ExceptionMapper<InvalidInputException> {
  @Override
  public Response toResponse(InvalidInputException e) {
    return Problem.invalid(e.problems());
  }
}
