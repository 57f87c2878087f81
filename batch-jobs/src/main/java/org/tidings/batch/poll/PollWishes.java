package org.tidings.batch.poll;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.tidings.ingest.PollRequested;

/**
 * Hears that somebody wants a source polled, and does not let him wait for the next tick. The job
 * is started by way of the timer's EJB: the thread that hears of the commit, and every task it
 * submits, may not begin transactions, and an EJB that takes part in none frees them of that.
 */
@ApplicationScoped
public class PollWishes {

  private final PollTimer timer;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Inject
  public PollWishes(PollTimer timer) {
    this.timer = timer;
  }

  protected PollWishes() {
    this(null); // for the container
  }

  void grant(@Observes(during = TransactionPhase.AFTER_SUCCESS) PollRequested requested) {
    executor.execute(timer::tick);
  }
}
