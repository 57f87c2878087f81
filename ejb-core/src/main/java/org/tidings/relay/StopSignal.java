package org.tidings.relay;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells threads to stop, and wakes those that wait. */
final class StopSignal {

  private final CountDownLatch given = new CountDownLatch(1);

  void give() {
    given.countDown();
  }

  /** Whether to stop. Only a server that shuts down interrupts its threads. */
  boolean given() {
    return given.getCount() == 0 || Thread.currentThread().isInterrupted();
  }

  /** Waits; a stop or an interruption, which the thread keeps, ends the wait early. */
  void await(Duration atMost) {
    try {
      given.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
