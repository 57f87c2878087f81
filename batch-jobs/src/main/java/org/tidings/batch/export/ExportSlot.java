package org.tidings.batch.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;

/** One export at a time on this node: who exports much slows down nobody's digest. */
@ApplicationScoped
public class ExportSlot {

  private final AtomicBoolean taken = new AtomicBoolean();

  /** Answers whether it was free. */
  boolean take() {
    return taken.compareAndSet(false, true);
  }

  void free() {
    taken.set(false);
  }
}
