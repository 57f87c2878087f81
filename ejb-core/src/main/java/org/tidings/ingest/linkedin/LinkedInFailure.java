package org.tidings.ingest.linkedin;

import org.tidings.ingest.PollOutcome;

/** A poll came to an end early; carries the outcome to report. */
final class LinkedInFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient PollOutcome outcome;

  LinkedInFailure(PollOutcome outcome) {
    this(outcome, null);
  }

  LinkedInFailure(PollOutcome outcome, Exception cause) {
    super(cause);
    this.outcome = outcome;
  }

  PollOutcome outcome() {
    return outcome;
  }
}
