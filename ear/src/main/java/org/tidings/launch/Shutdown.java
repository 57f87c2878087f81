package org.tidings.launch;

import java.util.concurrent.CountDownLatch;

/** The end of the process on Ctrl-C or SIGTERM: what runs is stopped first. */
final class Shutdown {

  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private Shutdown() {}

  static RunningParts onSignal(RunningParts running) {
    Runtime.getRuntime().addShutdownHook(new Thread(running::close, "tidings-stop"));
    return running;
  }

  /** Waits until the process is told to stop, and does not return then. */
  static void await() throws InterruptedException {
    NEVER.await();
  }
}
