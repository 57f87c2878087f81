package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tidings.source.Sources;
import org.tidings.source.SyncState;

/** Has sources of the current tenant polled at once that have said that something has arrived. */
@ApplicationScoped
public class WakeUp {

  private final Sources sources;
  private final Event<PollRequested> pollRequested;
  private final Clock clock;

  @Inject
  public WakeUp(Sources sources, Event<PollRequested> pollRequested, Clock clock) {
    this.sources = sources;
    this.pollRequested = pollRequested;
    this.clock = clock;
  }

  protected WakeUp() {
    this(null, null, null); // for the container
  }

  /**
   * Has them polled, in a transaction of its own.
   *
   * @return those that are not to be polled any more: paused, removed, or waiting for their owner
   */
  @Transactional(TxType.REQUIRES_NEW)
  public List<UUID> poll(Collection<UUID> ids) {
    Map<UUID, SyncState> states = sources.lockSyncStates(ids);
    List<UUID> idle =
        ids.stream()
            .filter(id -> !states.containsKey(id) || states.get(id).nextPollAt().isEmpty())
            .toList();
    Instant now = clock.instant();
    states.values().stream()
        .filter(state -> state.nextPollAt().filter(now::isBefore).isPresent()) // else it is due
        .forEach(state -> state.pollAt(now));
    if (idle.size() < ids.size()) {
      pollRequested.fire(new PollRequested());
    }
    return idle;
  }
}
