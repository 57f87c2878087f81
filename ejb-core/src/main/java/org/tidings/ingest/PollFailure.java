package org.tidings.ingest;

/** A poll came to an end early; carries the outcome to report. */
public final class PollFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient PollOutcome outcome;

  public PollFailure(PollOutcome outcome) {
    this(outcome, null);
  }

  /**
   * With what went wrong beneath.
   *
   * @param cause null when nothing did: the source's answer itself ends the poll
   */
  public PollFailure(PollOutcome outcome, Exception cause) {
    super(outcome.getClass().getSimpleName(), cause);
    this.outcome = outcome;
  }

  public PollOutcome outcome() {
    return outcome;
  }
}
