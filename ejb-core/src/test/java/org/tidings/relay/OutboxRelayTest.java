package org.tidings.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidings.outbox.ClaimedMessage;
import org.tidings.queue.MessageKind;
import org.tidings.queue.QueueMessage;
import org.tidings.queue.QueueName;
import org.tidings.queue.QueueSender;
import org.tidings.queue.QueueUnavailableException;
import org.tidings.testing.memory.TestClock;

class OutboxRelayTest {

  private final LeasedOutbox outbox = new LeasedOutbox();
  private final Sent sent = new Sent();
  private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final OutboxRelay relay = new OutboxRelay(outbox, sent, clock);

  @Test
  void sends_what_the_row_says_and_forgets_the_row() {
    ClaimedMessage row = outbox.add(MessageKind.SEND_DELIVERY);

    OutboxRelay.Round round = relay.relay(10);

    assertThat(round).isEqualTo(new OutboxRelay.Round(1, 1));
    assertThat(sent.messages)
        .containsExactly(new QueueMessage(row.tenant(), row.kind(), row.ids(), row.trace()));
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void keeps_what_a_queue_did_not_take_and_sends_it_after_the_lease() {
    outbox.add(MessageKind.SEND_DELIVERY);
    sent.down.add(QueueName.DELIVERY.code());
    relay.relay(10);
    sent.down.clear();

    assertThat(relay.relay(10)).isEqualTo(OutboxRelay.Round.NOTHING_DUE);
    clock.advance(OutboxRelay.LEASE.plusSeconds(1));
    relay.relay(10);

    assertThat(sent.messages).hasSize(1);
    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void asks_a_failing_queue_once_a_round_and_serves_the_others() {
    outbox.add(MessageKind.SEND_DELIVERY);
    outbox.add(MessageKind.SEND_DELIVERY);
    outbox.add(MessageKind.COMPOSE_DIGEST);
    sent.down.add(QueueName.DELIVERY.code());

    assertThat(relay.relay(10)).isEqualTo(new OutboxRelay.Round(3, 1));
    assertThat(sent.refused).isEqualTo(1);
    assertThat(outbox.waiting()).isEqualTo(2);
  }

  @Test
  void begins_no_send_that_could_outlast_the_lease() {
    outbox.add(MessageKind.SEND_DELIVERY);
    outbox.add(MessageKind.SEND_DELIVERY);
    sent.takes = OutboxRelay.SENDING;

    assertThat(relay.relay(10)).isEqualTo(new OutboxRelay.Round(2, 1));
  }

  private final class Sent implements QueueSender {

    final List<QueueMessage> messages = new ArrayList<>();
    final Set<String> down = new HashSet<>();
    int refused;
    Duration takes = Duration.ZERO;

    @Override
    public void send(String queue, QueueMessage message) {
      if (down.contains(queue)) {
        refused++;
        throw new QueueUnavailableException("down", null);
      }
      clock.advance(takes);
      messages.add(message);
    }
  }
}
