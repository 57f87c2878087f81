package org.tidings.batch.poll;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;

/** Starts the batch job {@code poll-sources} when something is due and this node has room. */
@ApplicationScoped
public class PollRun {

  private final TurnClaims turns;
  private final PollSlots slots;

  @Inject
  public PollRun(TurnClaims turns, PollSlots slots) {
    this.turns = turns;
    this.slots = slots;
  }

  protected PollRun() {
    this(null, null); // for the container
  }

  void start() {
    if (slots.free() > 0 && turns.countDueTenants(1) > 0) {
      BatchRuntime.getJobOperator().start("poll-sources", new Properties());
    }
  }
}
