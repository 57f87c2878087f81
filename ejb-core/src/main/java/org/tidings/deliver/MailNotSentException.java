package org.tidings.deliver;

/** A mail could not be sent; the message says to the user what to do. */
public class MailNotSentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MailNotSentException(String message) {
    super(message);
  }

  public MailNotSentException(String message, Throwable cause) {
    super(message, cause);
  }
}
