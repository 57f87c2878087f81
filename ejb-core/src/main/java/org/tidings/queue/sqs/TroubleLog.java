package org.tidings.queue.sqs;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Tells when calls to the queues fail, and when they succeed again: once a minute at most. */
final class TroubleLog implements ExecutionInterceptor {

  private static final System.Logger LOG = System.getLogger(TroubleLog.class.getName());
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final Clock clock;
  private Instant quietUntil = Instant.MIN;
  private volatile boolean told;

  TroubleLog(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void onExecutionFailure(
      Context.FailedExecution failed, ExecutionAttributes attributes) {
    Instant now = clock.instant();
    if (now.isBefore(quietUntil)) {
      return;
    }
    quietUntil = now.plus(QUIET);
    told = true;
    LOG.log(WARNING, "The queues do not answer as they should: {0}", failed.exception().toString());
  }

  @Override
  public void afterExecution(Context.AfterExecution done, ExecutionAttributes attributes) {
    if (told) {
      told = false;
      LOG.log(INFO, "The queues answer again");
    }
  }
}
