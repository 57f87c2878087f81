package org.tidings.web.api;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.stream.Stream;

/** Answers what nobody expected: the log has the reason, the caller learns nothing of it. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

  @Override
  public Response toResponse(Throwable failure) {
    return answer(failure);
  }

  static Response answer(Throwable failure) {
    if (isLostUpdate(failure)) {
      return Problem.answer(
          Response.Status.CONFLICT, "It was changed at the same moment. Look, and try again.");
    }
    LOG.log(Level.ERROR, "A request failed", failure);
    return problem().answer();
  }

  /** All that a caller learns of an unexpected failure. */
  static Problem problem() {
    return Problem.of(
        Response.Status.INTERNAL_SERVER_ERROR, "Something failed on our side. Try again later.");
  }

  private static boolean isLostUpdate(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(OptimisticLockException.class::isInstance);
  }
}
