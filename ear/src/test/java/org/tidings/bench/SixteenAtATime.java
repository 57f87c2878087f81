package org.tidings.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** As many connections as the product opens at once. */
final class SixteenAtATime {

  private static final int THREADS = 16;

  private SixteenAtATime() {}

  /** What is done with one mailbox. */
  interface Work<T> {
    void with(T mailbox) throws Exception;
  }

  /** Works through all mailboxes and answers how many seconds it took. */
  static <T> double secondsFor(List<T> mailboxes, Work<T> work) throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (T mailbox : mailboxes) {
      tasks.add(
          () -> {
            work.with(mailbox);
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      Stopwatch watch = Stopwatch.start();
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
      return watch.seconds();
    } finally {
      threads.shutdown();
    }
  }
}
