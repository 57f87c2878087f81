package org.tidings.relay;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tidings.queue.QueueName;
import org.tidings.queue.QueueReceiver;
import org.tidings.queue.QueueReceivers;
import org.tidings.queue.QueueUnavailableException;
import org.tidings.queue.ReceivedMessage;

/**
 * Takes messages from one queue, one after another, until it is told to stop. The queue may come
 * and go. A message is acknowledged after its work has been committed.
 */
final class QueueWorker implements Runnable {

  /** How soon a stop is noticed. The long poll to the queue goes on below this. */
  private static final Duration LOOK_UP = Duration.ofSeconds(1);

  /**
   * A receiver remembers what was not acknowledged, and may go silent without a word: it is
   * replaced before either matters.
   */
  private static final Duration RECEIVER_LIFE = Duration.ofHours(1);

  private static final int RECEIVER_FAILURES = 100;

  private static final System.Logger LOG = System.getLogger(QueueWorker.class.getName());

  private final QueueName queue;
  private final QueueReceivers receivers;
  private final MessageDispatcher dispatcher;
  private final StopSignal stop;
  private final Clock clock;
  private final Backoff backoff = new Backoff();

  QueueWorker(
      QueueName queue,
      QueueReceivers receivers,
      MessageDispatcher dispatcher,
      StopSignal stop,
      Clock clock) {
    this.queue = queue;
    this.receivers = receivers;
    this.dispatcher = dispatcher;
    this.stop = stop;
    this.clock = clock;
  }

  @Override
  public void run() {
    while (!stop.given()) {
      try (QueueReceiver receiver = receivers.open(queue)) {
        serve(receiver);
      } catch (QueueUnavailableException e) {
        LOG.log(DEBUG, "A worker waits for its queue", e); // the receiver tells the operator
        stop.await(backoff.next());
      } catch (RuntimeException e) { // nothing may end this loop
        LOG.log(WARNING, "A worker of " + queue.code() + " starts over", e);
        stop.await(backoff.next());
      }
    }
  }

  private void serve(QueueReceiver receiver) {
    Instant end = clock.instant().plus(RECEIVER_LIFE);
    int failures = 0;
    while (!stop.given() && failures < RECEIVER_FAILURES && clock.instant().isBefore(end)) {
      Optional<ReceivedMessage> received = receiver.receive(LOOK_UP);
      if (received.isPresent() && !handle(received.get())) {
        failures++;
      }
      backoff.reset();
    }
  }

  private boolean handle(ReceivedMessage message) {
    boolean done = dispatcher.dispatch(queue, message);
    if (done) {
      message.acknowledge();
    }
    return done;
  }
}
