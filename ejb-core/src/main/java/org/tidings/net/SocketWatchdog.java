package org.tidings.net;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Closes sockets, or the requests on them, whose time is up, so that whoever waits on them goes on.
 * Read timeouts alone do not bound a peer that sends one byte a second. Watch the TCP socket, not
 * the TLS socket around it: closing the latter may wait for the peer.
 */
@ApplicationScoped
public class SocketWatchdog {

  /** One watch over one socket; closing it ends the watch and leaves the socket alone. */
  public static final class Watch implements AutoCloseable {

    private final AtomicBoolean expired = new AtomicBoolean();
    private final Closeable socket;
    private ScheduledFuture<?> end;

    private Watch(Closeable socket) {
      this.socket = socket;
    }

    /** Whether the time was up and the socket has been closed for it. */
    public boolean expired() {
      return expired.get();
    }

    @Override
    public void close() {
      end.cancel(false);
    }

    private void expire() {
      expired.set(true);
      try {
        socket.close();
      } catch (IOException e) {
        // it is gone either way
      }
    }
  }

  private final ScheduledThreadPoolExecutor timer;

  public SocketWatchdog() {
    timer = new ScheduledThreadPoolExecutor(1, SocketWatchdog::thread);
    timer.setRemoveOnCancelPolicy(true);
  }

  public Watch closeAfter(Duration time, Closeable socket) {
    Watch watch = new Watch(socket);
    watch.end = timer.schedule(watch::expire, time.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  @PreDestroy
  public void stop() {
    timer.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "socket-watchdog");
    thread.setDaemon(true);
    return thread;
  }
}
