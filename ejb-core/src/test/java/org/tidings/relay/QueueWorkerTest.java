package org.tidings.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.queue.MessageKind;
import org.tidings.queue.QueueName;
import org.tidings.queue.QueueReceiver;
import org.tidings.queue.QueueReceivers;
import org.tidings.queue.QueueUnavailableException;
import org.tidings.queue.ReceivedMessage;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.testing.queue.SealedMessages;

class QueueWorkerTest {

  private final StopSignal stop = new StopSignal();
  private final TenantContext tenants = new TenantContext();
  private final Messages.Received first = message();
  private final Messages.Received second = message();

  @Test
  void acknowledges_what_was_handled_and_nothing_else() {
    UnsteadyQueue queue = new UnsteadyQueue(0, first, second);

    run(queue, new Once());

    assertThat(first.acknowledged).isFalse();
    assertThat(second.acknowledged).isTrue();
    assertThat(queue.closed).isEqualTo(queue.opened).isEqualTo(1);
  }

  @Test
  void waits_for_a_queue_that_comes_up_later() {
    UnsteadyQueue queue = new UnsteadyQueue(2, first);

    run(queue, () -> {});

    assertThat(first.acknowledged).isTrue();
  }

  @Test
  void replaces_a_receiver_that_remembers_too_many_failures() {
    Messages.Received[] many = new Messages.Received[150];
    Arrays.setAll(many, i -> message());
    UnsteadyQueue queue = new UnsteadyQueue(0, many);

    run(
        queue,
        () -> {
          throw new IllegalStateException("always");
        });

    assertThat(queue.opened).isEqualTo(2);
    assertThat(queue.closed).isEqualTo(2);
  }

  private void run(UnsteadyQueue queue, Runnable work) {
    RecordingHandler handler =
        new RecordingHandler(MessageKind.SEND_DELIVERY, tenants, ids -> work.run());
    new QueueWorker(
            QueueName.DELIVERY,
            queue,
            new MessageDispatcher(List.of(handler), SealedMessages.FORMAT, tenants),
            stop,
            Clock.systemUTC())
        .run();
  }

  private static Messages.Received message() {
    return Messages.received(
        Messages.of(TenantId.random(), MessageKind.SEND_DELIVERY, UUID.randomUUID()));
  }

  /** Fails once. */
  private static final class Once implements Runnable {

    private boolean failed;

    @Override
    public void run() {
      if (!failed) {
        failed = true;
        throw new IllegalStateException("the first time");
      }
    }
  }

  /** Cannot be opened a number of times; gives its messages; then tells the worker to stop. */
  private final class UnsteadyQueue implements QueueReceivers {

    private final Deque<ReceivedMessage> messages;
    private int refusals;
    int opened;
    int closed;

    UnsteadyQueue(int refusals, ReceivedMessage... messages) {
      this.refusals = refusals;
      this.messages = new ArrayDeque<>(List.of(messages));
    }

    @Override
    public QueueReceiver open(QueueName queue) {
      if (refusals-- > 0) {
        throw new QueueUnavailableException("not up yet", null);
      }
      opened++;
      return new QueueReceiver() {
        @Override
        public Optional<ReceivedMessage> receive(Duration atMost) {
          if (messages.isEmpty()) {
            stop.give();
          }
          return Optional.ofNullable(messages.poll());
        }

        @Override
        public void close() {
          closed++;
        }
      };
    }
  }
}
