package org.tidings.relay;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;

/**
 * Relays the outbox until it is told to stop: at once when the bell rings, and every tick, for what
 * was written by a node that died and for what is due later.
 */
final class RelayLoop implements Runnable {

  /** Small enough that several loops share a large outbox. */
  static final int BATCH = 25;

  private static final System.Logger LOG = System.getLogger(RelayLoop.class.getName());

  private final OutboxRelay relay;
  private final OutboxBell bell;
  private final StopSignal stop;
  private final Duration tick;
  private final Backoff backoff = new Backoff();
  private int limit = BATCH;

  RelayLoop(OutboxRelay relay, OutboxBell bell, StopSignal stop, Duration tick) {
    this.relay = relay;
    this.bell = bell;
    this.stop = stop;
    this.tick = tick;
  }

  @Override
  public void run() {
    while (!stop.given()) {
      try {
        goOn(relay.relay(limit));
      } catch (RuntimeException e) { // the database is away: nothing may end this loop
        LOG.log(WARNING, "The outbox could not be relayed; it waits", e);
        stop.await(backoff.next());
      }
    }
    bell.ring(); // so that the next one sees the stop too
  }

  private void goOn(OutboxRelay.Round round) {
    if (!round.allSent()) {
      limit = 1; // a trial, so that an outage does not lease the whole outbox
      stop.await(backoff.next());
      return;
    }
    boolean full = round.claimed() == limit;
    limit = BATCH;
    backoff.reset();
    if (full) {
      bell.ring(); // there may be work for another loop too
    } else if (!stop.given()) {
      bell.await(tick);
    }
  }
}
