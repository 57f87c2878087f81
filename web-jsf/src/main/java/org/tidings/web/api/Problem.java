package org.tidings.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.tidings.problem.FieldProblem;

/**
 * Why a request came to nothing, as RFC 9457 tells it.
 *
 * @param type a URI that names the kind of problem; about:blank when the status says it all
 * @param detail a sentence for people
 * @param errors the fields that are wrong, if any
 */
public record Problem(
    String type, String title, int status, String detail, List<FieldProblem> errors) {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final String BLANK = "about:blank";
  private static final String INVALID_INPUT = "urn:tidings:problem:invalid-input";

  static Problem of(Response.Status status, String detail) {
    return new Problem(BLANK, status.getReasonPhrase(), status.getStatusCode(), detail, List.of());
  }

  static Response answer(Response.Status status, String detail) {
    return of(status, detail).answer();
  }

  static Response invalid(List<FieldProblem> errors) {
    Response.Status status = Response.Status.BAD_REQUEST;
    String detail = errors.size() == 1 ? errors.get(0).message() : "Several fields are wrong.";
    return new Problem(INVALID_INPUT, "Invalid input", status.getStatusCode(), detail, errors)
        .answer();
  }

  Response answer() {
    return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this).build();
  }

  /** Answers where JAX-RS does not. */
  void writeTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    response.setCharacterEncoding(UTF_8.name());
    response.getWriter().write(JsonBinding.JSONB.toJson(this));
  }
}
