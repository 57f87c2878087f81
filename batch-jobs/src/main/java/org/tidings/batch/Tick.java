package org.tidings.batch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * One tick of a timer. The container drops a timer for good whose callback fails twice in a row
 * (Payara: "Expunging timer after failed deliveries"), so a minute without the database would end
 * polling until the next start. A failure is logged, and the next tick tries again.
 */
public final class Tick {

  private static final Logger LOG = System.getLogger(Tick.class.getName());

  private Tick() {}

  /**
   * Does the work of a tick; whatever happens, it returns.
   *
   * @param what the work, as the log shall name it
   */
  public static void run(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, what + " failed; the next tick tries again", e);
    }
  }
}
