package org.tidings.queue;

/** A queue did not take or give a message; trying again later is right. */
public class QueueUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public QueueUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
