package org.tidings.identity;

/** Somebody who has not signed in asked for what needs a sign-in. */
public class NotSignedInException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NotSignedInException() {
    super("Sign in first");
  }
}
