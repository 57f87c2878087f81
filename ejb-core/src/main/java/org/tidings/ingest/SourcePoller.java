package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.tidings.crash.CrashPoint;

/** Asks one source what is new. No transaction is open while the source answers. */
@ApplicationScoped
public class SourcePoller {

  private final SourceConnectors connectors;

  @Inject
  public SourcePoller(SourceConnectors connectors) {
    this.connectors = connectors;
  }

  protected SourcePoller() {
    this(null); // for the container
  }

  @Transactional(TxType.NOT_SUPPORTED)
  public PolledSource poll(PollPlan plan) {
    PollOutcome outcome =
        connectors.of(plan.type()).fetch(plan.access(), plan.cursor(), FetchLimits.DEFAULT);
    CrashPoint.AFTER_FETCH.hit();
    return new PolledSource(plan.source(), outcome);
  }
}
