package org.tidings.batch.poll;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import org.tidings.ingest.PollSettings;

/** How many partitions this node may still start: a slow source holds one, and no more than one. */
@ApplicationScoped
public class PollSlots {

  private final Semaphore slots;

  @Inject
  public PollSlots(PollSettings settings) {
    slots = new Semaphore(settings.partitions());
  }

  protected PollSlots() {
    slots = null; // for the container
  }

  int free() {
    return slots.availablePermits();
  }

  boolean take() {
    return slots.tryAcquire();
  }

  void giveBack() {
    slots.release();
  }
}
