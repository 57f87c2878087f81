package org.tidings.web.api;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a failed commit as any failure; without this, Jersey's own mapper would rethrow it. */
@Provider
public class CommitFailureMapper implements ExceptionMapper<TransactionalException> {
  @Override
  public Response toResponse(TransactionalException failure) {
    return FailureMapper.answer(failure);
  }
}
