package org.tidings.consent;

/** Connecting an account came to nothing. The message is for the log; it holds no token. */
public class ConsentRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ConsentRefusal refusal;

  /** Takes no cause: those of the libraries may show what they could not read. */
  public ConsentRefusedException(ConsentRefusal refusal, String detail) {
    super(detail);
    this.refusal = refusal;
  }

  public ConsentRefusal refusal() {
    return refusal;
  }
}
