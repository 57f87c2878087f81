package org.tidings.problem;

/** What is asked for does not fit the present state; the message says why. */
public class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ConflictException(String message) {
    super(message);
  }
}
