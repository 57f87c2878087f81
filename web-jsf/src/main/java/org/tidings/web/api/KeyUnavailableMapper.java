package org.tidings.web.api;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tidings.secrets.TenantKeyUnavailableException;

/** Answers 503 while the key that protects a workspace cannot be used; the log says why. */
@Provider
public class KeyUnavailableMapper implements ExceptionMapper<TenantKeyUnavailableException> {

  private static final System.Logger LOG = System.getLogger(KeyUnavailableMapper.class.getName());

  @Override
  public Response toResponse(TenantKeyUnavailableException e) {
    LOG.log(WARNING, e.getMessage());
    return Problem.answer(
        Response.Status.SERVICE_UNAVAILABLE,
        "The key that protects this workspace cannot be used at the moment. Try again later.");
  }
}
