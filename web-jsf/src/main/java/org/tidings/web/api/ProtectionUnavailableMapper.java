package org.tidings.web.api;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tidings.secrets.ProtectionUnavailableException;

/** Answers 503 while what protects a workspace cannot be used; the log says why. */
@Provider
public class ProtectionUnavailableMapper
    implements ExceptionMapper<ProtectionUnavailableException> {

  private static final System.Logger LOG =
      System.getLogger(ProtectionUnavailableMapper.class.getName());

  @Override
  public Response toResponse(ProtectionUnavailableException e) {
    LOG.log(WARNING, e.getMessage());
    return Problem.answer(
        Response.Status.SERVICE_UNAVAILABLE,
        "The key that protects this workspace cannot be used at the moment. Try again later.");
  }
}
