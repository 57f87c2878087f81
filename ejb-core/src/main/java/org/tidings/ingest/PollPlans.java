package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tidings.plan.CurrentPlan;
import org.tidings.source.DueSource;
import org.tidings.source.Source;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;

/** Reads, in a short transaction of its own, what the polls of a turn need. */
@ApplicationScoped
public class PollPlans {

  private final Sources sources;
  private final SourceCredentials credentials;
  private final CurrentPlan plan;

  @Inject
  public PollPlans(Sources sources, SourceCredentials credentials, CurrentPlan plan) {
    this.sources = sources;
    this.credentials = credentials;
    this.plan = plan;
  }

  protected PollPlans() {
    this(null, null, null); // for the container
  }

  /**
   * The plans of the sources of one tenant, in their order, without those that were disconnected or
   * claimed by somebody else meanwhile.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public List<PollPlan> of(List<DueSource> due) {
    List<UUID> ids = due.stream().map(DueSource::sourceId).toList();
    Map<UUID, SyncState> states = sources.syncStates(ids);
    Map<UUID, Source> rows = sources.findAll(ids);
    boolean listening = plan.limits().listening();
    return due.stream()
        .filter(one -> rows.containsKey(one.sourceId()))
        .filter(one -> states.get(one.sourceId()).holds(one.fence()))
        .map(one -> plan(one, rows.get(one.sourceId()), states.get(one.sourceId()), listening))
        .toList();
  }

  private PollPlan plan(DueSource due, Source source, SyncState state, boolean listening) {
    return new PollPlan(
        due,
        source.type(),
        source.userId(),
        credentials.open(source),
        state.cursor(),
        listening && due.unheard(),
        false);
  }
}
