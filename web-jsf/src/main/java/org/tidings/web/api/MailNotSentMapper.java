package org.tidings.web.api;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tidings.deliver.MailNotSentException;

/** Answers 502 when the mail server did not take a mail. */
@Provider
public class MailNotSentMapper implements ExceptionMapper<MailNotSentException> {
  @Override
  public Response toResponse(MailNotSentException e) {
    return Problem.answer(Response.Status.BAD_GATEWAY, e.getMessage());
  }
}
