package org.tidings.relay;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.concurrent.ManagedExecutors;
import jakarta.enterprise.concurrent.ManagedTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Threads that work until they are told to stop. */
final class WorkerGroup {

  private static final System.Logger LOG = System.getLogger(WorkerGroup.class.getName());

  private final ExecutorService executor;
  private final StopSignal stop;
  private final List<Future<?>> workers = new ArrayList<>();

  WorkerGroup(ExecutorService executor, StopSignal stop) {
    this.executor = executor;
    this.stop = stop;
  }

  void start(String name, Runnable worker) {
    workers.add(
        executor.submit(
            ManagedExecutors.managedTask(
                worker,
                Map.of(ManagedTask.LONGRUNNING_HINT, "true", ManagedTask.IDENTITY_NAME, name),
                null)));
  }

  /** Tells all to stop and waits; what still works then is left to itself. */
  void stop(Duration atMost) {
    stop.give();
    long deadline = System.nanoTime() + atMost.toNanos();
    long late = workers.stream().filter(worker -> !ends(worker, deadline)).count();
    if (late > 0) {
      LOG.log(WARNING, "{0} workers did not stop in time; their messages come again", late);
    }
  }

  private static boolean ends(Future<?> worker, long deadline) {
    try {
      worker.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      LOG.log(WARNING, "A worker had ended with an error", e);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
