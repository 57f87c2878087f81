package org.tidings.net;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Looks up the addresses of hosts, within a deadline. The operating system's resolver takes none
 * from its callers, and may wait a minute for name servers that do not answer. A lookup that is
 * late goes on, unheard, in a thread of its own until the system gives it up; while many do, no
 * further one is begun.
 */
@ApplicationScoped
public class HostLookup implements OutboundGuard.Resolver {

  /** The usual resolver has asked each of two name servers once by then. */
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private static final int MOST = 64;

  private final OutboundGuard.Resolver system;
  private final long deadlineMillis;
  private final ExecutorService threads;

  public HostLookup() {
    this(InetAddress::getAllByName, DEADLINE, MOST);
  }

  HostLookup(OutboundGuard.Resolver system, Duration deadline, int most) {
    this.system = system;
    this.deadlineMillis = deadline.toMillis();
    this.threads =
        new ThreadPoolExecutor(
            0, most, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), HostLookup::thread);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    Future<InetAddress[]> lookup = begin(host);
    try {
      return lookup.get(deadlineMillis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      lookup.cancel(true);
      throw unknown(host, "no name server answered in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, "interrupted", e);
    } catch (ExecutionException e) {
      throw unknown(host, "it could not be looked up", e.getCause());
    }
  }

  private Future<InetAddress[]> begin(String host) throws UnknownHostException {
    try {
      return threads.submit(() -> system.resolve(host));
    } catch (RejectedExecutionException e) {
      throw unknown(host, "name servers leave too many questions unanswered", e);
    }
  }

  private static UnknownHostException unknown(String host, String why, Throwable cause) {
    UnknownHostException unknown = new UnknownHostException(host + ": " + why);
    unknown.initCause(cause);
    return unknown;
  }

  @PreDestroy
  public void stop() {
    threads.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "host-lookup");
    thread.setDaemon(true);
    return thread;
  }
}
