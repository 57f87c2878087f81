package org.tidings.launch;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been started so far, stopped in the reverse order. A part that comes up while the others
 * are already going down is stopped at once.
 */
public final class RunningParts implements AutoCloseable {

  private static final Logger LOG = System.getLogger(RunningParts.class.getName());

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  public synchronized <T extends AutoCloseable> T add(T part) {
    if (closed) {
      stop(part);
    } else {
      parts.push(part);
    }
    return part;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!parts.isEmpty()) {
      stop(parts.pop());
    }
  }

  private static void stop(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) { // whatever it is, the other parts must be stopped too
      LOG.log(Level.WARNING, "Stopping " + part.getClass().getSimpleName() + " failed", e);
    }
  }
}
