package org.tidings.web.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what JAX-RS itself refuses, such as an unknown path or method. */
@Provider
public class WebProblemMapper implements ExceptionMapper<WebApplicationException> {

  @Override
  public Response toResponse(WebApplicationException e) {
    Response refused = e.getResponse();
    Response.Status status = Response.Status.fromStatusCode(refused.getStatus());
    if (status == null || refused.getStatus() < 400) {
      return refused;
    }
    Response problem = Problem.answer(status, detail(status));
    String allowed = refused.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null
        ? problem
        : Response.fromResponse(problem).header(HttpHeaders.ALLOW, allowed).build();
  }

  private static String detail(Response.Status status) {
    return switch (status) {
      case BAD_REQUEST -> "The request cannot be understood.";
      case NOT_FOUND -> "There is nothing here.";
      case METHOD_NOT_ALLOWED -> "This method is not for this address.";
      case NOT_ACCEPTABLE -> "Answers are JSON.";
      case UNSUPPORTED_MEDIA_TYPE -> "Send JSON, with Content-Type application/json.";
      case REQUEST_ENTITY_TOO_LARGE -> "The body is too long.";
      default -> status.getReasonPhrase();
    };
  }
}
