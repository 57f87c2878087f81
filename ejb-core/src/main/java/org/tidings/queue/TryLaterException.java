package org.tidings.queue;

/** A handler cannot do its work yet, as may happen: the message comes again, quietly. */
public class TryLaterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TryLaterException(String message) {
    super(message);
  }
}
