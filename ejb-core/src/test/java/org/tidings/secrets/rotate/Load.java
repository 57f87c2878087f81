package org.tidings.secrets.rotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads that write and read values without a pause, on several nodes. Each value is written by
 * one thread only, so that it is known what it must be in the end.
 */
final class Load implements AutoCloseable {

  private final AtomicBoolean stop = new AtomicBoolean();
  private final AtomicLong rounds = new AtomicLong();
  private final Map<Cell, String> written = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> working = new ArrayList<>();

  Load(List<Cell> cells, List<Node> nodes) {
    for (int thread = 0; thread < nodes.size(); thread++) {
      int mine = thread;
      List<Cell> own = new ArrayList<>();
      for (int at = mine; at < cells.size(); at += nodes.size()) {
        own.add(cells.get(at));
      }
      working.add(threads.submit(() -> work(cells, own, nodes.get(mine))));
    }
  }

  private void work(List<Cell> cells, List<Cell> own, Node node) {
    for (int round = 0; !stop.get(); round++) {
      Cell cell = own.get(ThreadLocalRandom.current().nextInt(own.size()));
      String text = KeptSecrets.first(cell) + ", write " + round;
      node.write(cell, text);
      written.put(cell, text);
      Cell other = cells.get(ThreadLocalRandom.current().nextInt(cells.size()));
      String read = node.read(other);
      if (!read.startsWith(KeptSecrets.first(other))) {
        throw new IllegalStateException("Not what was written there: " + read);
      }
      rounds.incrementAndGet();
    }
  }

  /** Returns when so many more writes and reads were made, or a thread has failed. */
  void awaitRounds(int more) {
    long enough = rounds.get() + more;
    while (rounds.get() < enough && working.stream().noneMatch(Future::isDone)) {
      Thread.onSpinWait();
    }
  }

  /** Stops; answers what was written last. Throws what a thread has met. */
  Map<Cell, String> end() throws Exception {
    stop.set(true);
    for (Future<?> thread : working) {
      thread.get(30, TimeUnit.SECONDS);
    }
    return written;
  }

  @Override
  public void close() {
    stop.set(true);
    threads.shutdown();
  }
}
