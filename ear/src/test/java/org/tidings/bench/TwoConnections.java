package org.tidings.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Stores batch after batch over two connections. */
final class TwoConnections {

  /** Rows in a batch: as many items as one fetch brings at most. */
  static final int ROWS = 200;

  static final int BATCHES_EACH = 30;

  private static final int CONNECTIONS = 2;

  private TwoConnections() {}

  /** Stores rows in batches, each in one transaction. */
  interface Storage {

    /**
     * Stores {@link #BATCHES_EACH} batches.
     *
     * @param connection 0 or 1
     */
    void store(int connection) throws Exception;
  }

  static double rowsPerSecond(Storage storage) throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      int connection = i;
      tasks.add(
          () -> {
            storage.store(connection);
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      Stopwatch watch = Stopwatch.start();
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
      return CONNECTIONS * BATCHES_EACH * ROWS / watch.seconds();
    } finally {
      threads.shutdown();
    }
  }
}
