package org.tidings.ingest;

import java.util.function.Function;

/** Watches over what reading costs the operator. Stands outside transactions. */
public interface ReadingCosts {

  /**
   * Asks the source if the current workspace may still spend something this month and the provider
   * serves this installation, and notes what it cost; else says why not.
   */
  PollOutcome ask(MeteredConnector connector, Function<ReadMeter, PollOutcome> question);
}
