package org.tidings.batch.poll;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Queue;
import org.tidings.crash.CrashPoint;
import org.tidings.ingest.Node;
import org.tidings.ingest.PollSettings;
import org.tidings.source.DueSource;
import org.tidings.source.PollClaims;
import org.tidings.tenant.TenantId;

/**
 * Takes one tenant's turn after another and hands out its due sources one by one, until nothing is
 * due. Keeps no checkpoint: how far a source has been read stands on the source itself, so a new
 * run simply claims again.
 */
@Dependent
@Named
public class DueSourceReader extends AbstractItemReader {

  private final PollClaims claims;
  private final PollSlots slots;
  private final PollSettings settings;
  private final Node node;
  private final Clock clock;
  private final Queue<DueSource> claimed = new ArrayDeque<>();
  private TenantId turn;
  private boolean hasSlot;

  @Inject
  public DueSourceReader(
      PollClaims claims, PollSlots slots, PollSettings settings, Node node, Clock clock) {
    this.claims = claims;
    this.slots = slots;
    this.settings = settings;
    this.node = node;
    this.clock = clock;
  }

  @Override
  public void open(Serializable checkpoint) {
    hasSlot = slots.take();
  }

  @Override
  public DueSource readItem() {
    if (!hasSlot) {
      return null;
    }
    if (claimed.isEmpty()) {
      endTurn();
      claimed.addAll(
          claims.claimTurn(
              node.id(), clock.instant(), settings.sourcesPerTurn(), settings.lease()));
      CrashPoint.AFTER_CLAIM.hit();
    }
    DueSource next = claimed.poll();
    if (next != null) {
      turn = next.tenant();
    }
    return next;
  }

  private void endTurn() {
    if (turn != null) {
      claims.endTurn(node.id(), turn);
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
