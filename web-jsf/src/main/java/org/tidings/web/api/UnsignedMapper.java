package org.tidings.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tidings.ingest.inbound.UnsignedException;

/** Answers 401 to who cannot sign for a webhook. */
@Provider
public class UnsignedMapper implements ExceptionMapper<UnsignedException> {

  @Override
  public Response toResponse(UnsignedException e) {
    return Problem.answer(Response.Status.UNAUTHORIZED, e.getMessage());
  }
}
