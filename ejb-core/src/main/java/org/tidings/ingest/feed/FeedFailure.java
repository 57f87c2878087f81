package org.tidings.ingest.feed;

import org.tidings.ingest.PollOutcome;

/** A poll came to an end early; carries the outcome to report. */
final class FeedFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient PollOutcome outcome;

  FeedFailure(PollOutcome outcome) {
    this(outcome, null);
  }

  FeedFailure(PollOutcome outcome, Exception cause) {
    super(cause);
    this.outcome = outcome;
  }

  PollOutcome outcome() {
    return outcome;
  }
}
