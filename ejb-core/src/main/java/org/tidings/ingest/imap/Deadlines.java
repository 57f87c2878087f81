package org.tidings.ingest.imap;

import java.net.Socket;
import java.time.Duration;
import org.tidings.ingest.FetchLimits;
import org.tidings.net.SocketWatchdog;

/** The deadlines of one fetch: one for each command, and one for all of them together. */
final class Deadlines {

  private static final Duration MOMENT = Duration.ofMillis(1);

  private final SocketWatchdog watchdog;
  private final Duration command;
  private final long endNanos;

  Deadlines(SocketWatchdog watchdog, FetchLimits limits) {
    this(watchdog, limits.command(), limits.total());
  }

  Deadlines(SocketWatchdog watchdog, Duration command, Duration total) {
    this.watchdog = watchdog;
    this.command = command;
    this.endNanos = System.nanoTime() + total.toNanos();
  }

  /** How long the next command may take. */
  Duration next() {
    Duration left = Duration.ofNanos(endNanos - System.nanoTime());
    Duration next = left.compareTo(command) < 0 ? left : command;
    return next.compareTo(MOMENT) < 0 ? MOMENT : next;
  }

  /** Closes the socket unless the next command ends in time. */
  SocketWatchdog.Watch watch(Socket socket) {
    return watchdog.closeAfter(next(), socket);
  }
}
