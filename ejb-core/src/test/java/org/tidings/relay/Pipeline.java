package org.tidings.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tidings.queue.MessageKind;
import org.tidings.queue.QueueName;
import org.tidings.queue.QueueReceivers;
import org.tidings.queue.QueueSender;
import org.tidings.tenant.TenantContext;
import org.tidings.testing.queue.SealedMessages;

/** Relays and workers as the product runs them, between an outbox in memory and a handler. */
public final class Pipeline implements AutoCloseable {

  private final StopSignal stop = new StopSignal();
  private final OutboxBell bell = new OutboxBell();
  private final LeasedOutbox outbox = new LeasedOutbox();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final WorkerGroup group = new WorkerGroup(threads, stop);
  private final CountDownLatch handled;

  /** Fills the outbox; nothing moves yet. */
  public Pipeline(int messages, int idsEach) {
    handled = new CountDownLatch(messages);
    for (int i = 0; i < messages; i++) {
      outbox.add(MessageKind.SUMMARIZE_NOTIFICATIONS, idsEach);
    }
  }

  /** Moves all messages to the handler and returns how long it took. */
  public Duration run(QueueSender sender, QueueReceivers receivers, int relays, int workers)
      throws InterruptedException {
    TenantContext tenants = new TenantContext();
    RecordingHandler handler =
        new RecordingHandler(
            MessageKind.SUMMARIZE_NOTIFICATIONS, tenants, ids -> handled.countDown());
    MessageDispatcher dispatcher =
        new MessageDispatcher(List.of(handler), SealedMessages.FORMAT, tenants);
    OutboxRelay relay = new OutboxRelay(outbox, sender, Clock.systemUTC());
    long begun = System.nanoTime();
    for (int i = 0; i < relays; i++) {
      group.start("relay-" + i, new RelayLoop(relay, bell, stop, Duration.ofSeconds(1)));
    }
    for (int i = 0; i < workers; i++) {
      group.start(
          "worker-" + i,
          new QueueWorker(QueueName.SUMMARIZATION, receivers, dispatcher, stop, Clock.systemUTC()));
    }
    handled.await();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Override
  public void close() {
    stop.give();
    bell.ring();
    group.stop(Duration.ofSeconds(20));
    threads.shutdownNow();
  }
}
