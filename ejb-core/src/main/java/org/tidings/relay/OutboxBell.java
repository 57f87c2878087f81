package org.tidings.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tidings.queue.Outgoing;

/** Rings when messages were committed to the outbox; wakes one waiting relay. */
@ApplicationScoped
public class OutboxBell {

  private final Semaphore rung = new Semaphore(0);

  void onWritten(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outgoing.Written written) {
    ring();
  }

  public void ring() {
    if (rung.availablePermits() == 0) { // two at once may both ring: a claim too many, no harm
      rung.release();
    }
  }

  /** Returns when the bell has rung, or when the time is over. */
  public void await(Duration atMost) {
    try {
      if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        rung.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
