package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.tidings.source.DueSource;
import org.tidings.source.Source;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;

/** Reads, in a short transaction of its own, what a poll needs. */
@ApplicationScoped
public class PollPlans {

  private final Sources sources;
  private final SourceCredentials credentials;

  @Inject
  public PollPlans(Sources sources, SourceCredentials credentials) {
    this.sources = sources;
    this.credentials = credentials;
  }

  protected PollPlans() {
    this(null, null); // for the container
  }

  /** The plan; empty when the source was disconnected or claimed by somebody else meanwhile. */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<PollPlan> of(DueSource due) {
    return sources
        .syncState(due.sourceId())
        .filter(state -> state.holds(due.fence()))
        .flatMap(state -> sources.find(due.sourceId()).map(source -> plan(source, state)));
  }

  private PollPlan plan(Source source, SyncState state) {
    return new PollPlan(source.type(), credentials.open(source), state.cursor());
  }
}
