package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.tidings.crash.CrashPoint;
import org.tidings.source.DueSource;

/** Asks one source what is new. No transaction is open while the source answers. */
@ApplicationScoped
public class SourcePoller {

  private final PollPlans plans;
  private final SourceConnectors connectors;

  @Inject
  public SourcePoller(PollPlans plans, SourceConnectors connectors) {
    this.plans = plans;
    this.connectors = connectors;
  }

  protected SourcePoller() {
    this(null, null); // for the container
  }

  /** What the source said; empty when it was disconnected or claimed by somebody else meanwhile. */
  @Transactional(TxType.NOT_SUPPORTED)
  public Optional<PolledSource> poll(DueSource due) {
    return plans.of(due).map(plan -> new PolledSource(due, fetch(plan)));
  }

  private PollOutcome fetch(PollPlan plan) {
    PollOutcome outcome =
        connectors.of(plan.type()).fetch(plan.access(), plan.cursor(), FetchLimits.DEFAULT);
    CrashPoint.AFTER_FETCH.hit();
    return outcome;
  }
}
