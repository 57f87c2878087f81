package org.tidings.ingest;

import org.tidings.source.DueSource;

/** A claimed source and what asking it came to. */
public record PolledSource(DueSource source, PollOutcome outcome) {

  /** How many items the outcome holds. */
  public int items() {
    return outcome instanceof PollOutcome.Fetched fetched ? fetched.items().size() : 0;
  }
}
