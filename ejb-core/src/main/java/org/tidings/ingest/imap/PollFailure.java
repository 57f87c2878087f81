package org.tidings.ingest.imap;

import org.tidings.ingest.PollOutcome;

/** A poll came to an end early; carries the outcome to report. */
final class PollFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient PollOutcome outcome;

  PollFailure(PollOutcome outcome, Exception cause) {
    super(cause);
    this.outcome = outcome;
  }

  PollOutcome outcome() {
    return outcome;
  }
}
