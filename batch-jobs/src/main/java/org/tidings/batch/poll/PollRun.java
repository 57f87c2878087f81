package org.tidings.batch.poll;

import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Properties;
import org.tidings.source.PollClaims;

/** Starts the batch job {@code poll-sources} when something is due and this node has room. */
@ApplicationScoped
public class PollRun {

  private final PollClaims claims;
  private final PollSlots slots;
  private final Clock clock;

  @Inject
  public PollRun(PollClaims claims, PollSlots slots, Clock clock) {
    this.claims = claims;
    this.slots = slots;
    this.clock = clock;
  }

  protected PollRun() {
    this(null, null, null); // for the container
  }

  void start() {
    if (slots.free() > 0 && claims.isDue(clock.instant())) {
      BatchRuntime.getJobOperator().start("poll-sources", new Properties());
    }
  }
}
