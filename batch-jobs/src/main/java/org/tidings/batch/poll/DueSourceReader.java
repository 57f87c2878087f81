package org.tidings.batch.poll;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;
import org.tidings.ingest.PollPlan;
import org.tidings.tenant.TenantId;

/**
 * Takes one tenant's turn after another and hands out its due sources one by one, until nothing is
 * due. Keeps no checkpoint: how far a source has been read stands on the source itself, so a new
 * run simply claims again.
 */
@Dependent
@Named
public class DueSourceReader extends AbstractItemReader {

  private final TurnClaims turns;
  private final PollSlots slots;
  private final StepContext step;
  private final Queue<PollPlan> planned = new ArrayDeque<>();
  private TenantId turn;
  private boolean hasSlot;

  @Inject
  public DueSourceReader(TurnClaims turns, PollSlots slots, StepContext step) {
    this.turns = turns;
    this.slots = slots;
    this.step = step;
  }

  @Override
  public void open(Serializable checkpoint) {
    hasSlot = slots.take();
  }

  @Override
  public PollPlan readItem() {
    if (hasSlot && planned.isEmpty()) {
      endTurn();
      planned.addAll(turns.next());
    }
    PollPlan next = planned.poll();
    if (next != null) {
      turn = next.source().tenant();
      PollChunk.of(step).add(planned.isEmpty());
    }
    return next;
  }

  private void endTurn() {
    if (turn != null) {
      turns.end(turn);
      turn = null;
    }
  }

  @Override
  public void close() {
    try {
      endTurn();
    } finally {
      if (hasSlot) {
        slots.giveBack();
      }
    }
  }
}
