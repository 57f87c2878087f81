package org.tidings.batch.poll;

import jakarta.batch.api.chunk.AbstractCheckpointAlgorithm;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollSettings;

/**
 * Ends a chunk with the tenant's turn at the latest: a turn is given back when the next is claimed,
 * and what it brought must be stored before.
 */
@Dependent
@Named
public class TurnCheckpoint extends AbstractCheckpointAlgorithm {

  private final StepContext step;
  private final PollSettings settings;
  private final Clock clock;

  @Inject
  public TurnCheckpoint(StepContext step, PollSettings settings, Clock clock) {
    this.step = step;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void beginCheckpoint() {
    PollChunk.of(step).begin(clock.instant());
  }

  @Override
  public boolean isReadyToCheckpoint() {
    return PollChunk.of(step).isFull(clock.instant());
  }

  /** Seconds for a whole turn, and half as many again for storing it. */
  @Override
  public int checkpointTimeout() {
    long slowest = FetchLimits.DEFAULT.total().toSeconds() * settings.sourcesPerTurn();
    return Math.toIntExact(slowest * 3 / 2);
  }
}
