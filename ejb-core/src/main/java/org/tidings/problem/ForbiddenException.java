package org.tidings.problem;

/** The caller's role in the workspace does not include what he asks for. */
public class ForbiddenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ForbiddenException() {
    super("Your role in this workspace does not include it.");
  }
}
