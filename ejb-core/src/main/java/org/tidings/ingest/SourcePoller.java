package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.tidings.crash.CrashPoint;
import org.tidings.source.SourceKey;

/** Asks sources what is new. No transaction is open while the source answers. */
@ApplicationScoped
public class SourcePoller {

  private final SourceConnectors connectors;
  private final AccountAccess accounts;
  private final PollManners manners;
  private final ReadingCosts costs;

  @Inject
  public SourcePoller(
      SourceConnectors connectors,
      AccountAccess accounts,
      PollManners manners,
      ReadingCosts costs) {
    this.connectors = connectors;
    this.accounts = accounts;
    this.manners = manners;
    this.costs = costs;
  }

  protected SourcePoller() {
    this(null, null, null, null); // for the container
  }

  /** The plans of a turn, counted by the limits on polls if all of them may be polled now. */
  @Transactional(TxType.NOT_SUPPORTED)
  public List<PollPlan> admit(List<PollPlan> turn) {
    return manners.admit(turn, this::neighbour)
        ? turn.stream().map(PollPlan::admit).toList()
        : turn;
  }

  private Neighbour neighbour(PollPlan plan) {
    return connectors.of(plan.type()).neighbour(plan.access());
  }

  /** Asks one of them. */
  @Transactional(TxType.NOT_SUPPORTED)
  public PolledSource poll(PollPlan plan) {
    SourceConnector connector = connectors.of(plan.type());
    PollOutcome outcome =
        manners.poll(
            plan,
            neighbour(plan),
            () ->
                accounts.ask(
                    connector,
                    plan.owner(),
                    plan.access(),
                    access -> fetch(connector, plan, access)));
    CrashPoint.AFTER_FETCH.hit();
    return new PolledSource(plan.source(), outcome);
  }

  /** Over a connection that is kept, where connector and plan have that; else over a new one. */
  private PollOutcome fetch(SourceConnector connector, PollPlan plan, SourceAccess access) {
    if (connector instanceof MeteredConnector metered) {
      return costs.ask(
          metered, meter -> metered.fetch(access, plan.cursor(), FetchLimits.DEFAULT, meter));
    }
    if (connector instanceof HoldingConnector holding) {
      SourceKey source = new SourceKey(plan.source().tenant(), plan.source().sourceId());
      if (!plan.listening()) {
        holding.drop(source); // the plan was a larger one, or another node listens
      } else if (holding.holds(source) || holding.mayHold(source, access)) {
        return holding.fetchHolding(source, access, plan.cursor(), FetchLimits.DEFAULT);
      }
    }
    return connector.fetch(access, plan.cursor(), FetchLimits.DEFAULT);
  }
}
