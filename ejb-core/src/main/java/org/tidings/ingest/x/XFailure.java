package org.tidings.ingest.x;

import org.tidings.ingest.PollOutcome;

/** X could not be read; the outcome says what that means. */
final class XFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient PollOutcome outcome;

  XFailure(PollOutcome outcome) {
    this(outcome, null);
  }

  XFailure(PollOutcome outcome, Throwable cause) {
    super(outcome.getClass().getSimpleName(), cause);
    this.outcome = outcome;
  }

  PollOutcome outcome() {
    return outcome;
  }
}
