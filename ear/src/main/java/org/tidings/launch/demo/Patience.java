package org.tidings.launch.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waiting for what must happen soon. */
final class Patience {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private Patience() {}

  /** Looks until there is something to see. */
  static <T> T await(String what, Supplier<Optional<T>> look) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    try {
      for (Optional<T> seen = look.get(); ; seen = look.get()) {
        if (seen.isPresent()) {
          return seen.get();
        }
        if (System.nanoTime() > deadline) {
          throw new DemoFailure("waited " + LIMIT.toSeconds() + " s in vain for " + what);
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted", e);
    }
  }
}
