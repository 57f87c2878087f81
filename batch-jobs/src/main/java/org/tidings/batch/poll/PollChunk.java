package org.tidings.batch.poll;

import jakarta.batch.runtime.context.StepContext;
import java.time.Duration;
import java.time.Instant;

/** What reader, processor and checkpoint algorithm of a partition know of the present chunk. */
final class PollChunk {

  /** Bounds the memory of a partition, and what a crash makes us fetch again. */
  private static final int MOST_ITEMS = 200;

  /** What has been read is stored and summarized without waiting for slow sources of its turn. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Instant began;
  private boolean endsTurn;
  private int items;

  /** The chunk of the partition that the thread works on. */
  static PollChunk of(StepContext step) {
    PollChunk chunk = (PollChunk) step.getTransientUserData();
    if (chunk == null) {
      chunk = new PollChunk();
      step.setTransientUserData(chunk);
    }
    return chunk;
  }

  void begin(Instant now) {
    began = now;
    items = 0;
  }

  /** A source was read; it is the last of its tenant's turn, or not. */
  void add(boolean lastOfTurn) {
    endsTurn = lastOfTurn;
  }

  void fetched(int more) {
    items += more;
  }

  boolean isFull(Instant now) {
    return endsTurn || items >= MOST_ITEMS || !now.isBefore(began.plus(LONGEST));
  }
}
