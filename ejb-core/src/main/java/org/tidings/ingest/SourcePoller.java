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
  private final AccountAccess accounts;
  private final PollManners manners;

  @Inject
  public SourcePoller(SourceConnectors connectors, AccountAccess accounts, PollManners manners) {
    this.connectors = connectors;
    this.accounts = accounts;
    this.manners = manners;
  }

  protected SourcePoller() {
    this(null, null, null); // for the container
  }

  @Transactional(TxType.NOT_SUPPORTED)
  public PolledSource poll(PollPlan plan) {
    SourceConnector connector = connectors.of(plan.type());
    PollOutcome outcome =
        manners.poll(
            plan,
            connector.neighbour(plan.access()),
            () ->
                accounts.ask(
                    connector,
                    plan.owner(),
                    plan.access(),
                    access -> connector.fetch(access, plan.cursor(), FetchLimits.DEFAULT)));
    CrashPoint.AFTER_FETCH.hit();
    return new PolledSource(plan.source(), outcome);
  }
}
