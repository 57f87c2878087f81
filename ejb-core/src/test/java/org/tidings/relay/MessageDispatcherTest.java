package org.tidings.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tidings.queue.MessageKind;
import org.tidings.queue.QueueName;
import org.tidings.queue.TryLaterException;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.testing.queue.SealedMessages;

class MessageDispatcherTest {

  private static final TenantId ACME = TenantId.random();
  private static final UUID ID = UUID.randomUUID();

  private final TenantContext tenants = new TenantContext();

  @Test
  void hands_the_ids_to_the_handler_of_the_kind_inside_the_tenant_and_leaves_it() {
    RecordingHandler summaries = handler(MessageKind.SUMMARIZE_NOTIFICATIONS, ids -> {});
    RecordingHandler digests = handler(MessageKind.COMPOSE_DIGEST, ids -> {});

    boolean done = dispatch(MessageKind.COMPOSE_DIGEST, summaries, digests);

    assertThat(done).isTrue();
    assertThat(digests.calls).containsExactly(new RecordingHandler.Call(ACME, List.of(ID)));
    assertThat(summaries.calls).isEmpty();
    assertThat(tenants.current()).isEmpty();
  }

  @Test
  void leaves_the_tenant_when_the_handler_fails_and_lets_the_message_come_again() {
    assertThat(dispatchTo(ids -> failing(new IllegalStateException("database away")))).isFalse();
    assertThat(tenants.current()).isEmpty();
  }

  @Test
  void lets_the_message_come_again_when_the_handler_asks_for_it() {
    assertThat(dispatchTo(ids -> failing(new TryLaterException("not yet")))).isFalse();
    assertThat(tenants.current()).isEmpty();
  }

  @Test
  void hands_nothing_over_that_is_none_of_our_messages() {
    RecordingHandler handler = handler(MessageKind.SUMMARIZE_NOTIFICATIONS, ids -> {});

    boolean done =
        new MessageDispatcher(List.of(handler), SealedMessages.FORMAT, tenants)
            .dispatch(QueueName.SUMMARIZATION, new Messages.Received("{\"v\":2}"));

    assertThat(done).isFalse();
    assertThat(handler.calls).isEmpty();
  }

  @Test
  void refuses_a_message_on_the_wrong_queue() {
    RecordingHandler handler = handler(MessageKind.SEND_DELIVERY, ids -> {});

    boolean done =
        new MessageDispatcher(List.of(handler), SealedMessages.FORMAT, tenants)
            .dispatch(
                QueueName.SUMMARIZATION,
                Messages.received(Messages.of(ACME, MessageKind.SEND_DELIVERY, ID)));

    assertThat(done).isFalse();
    assertThat(handler.calls).isEmpty();
  }

  @Test
  void lets_a_message_come_again_that_nobody_handles() {
    assertThat(dispatch(MessageKind.COMPOSE_DIGEST)).isFalse();
  }

  @Test
  void refuses_to_start_with_two_handlers_for_one_kind() {
    RecordingHandler one = handler(MessageKind.COMPOSE_DIGEST, ids -> {});
    RecordingHandler two = handler(MessageKind.COMPOSE_DIGEST, ids -> {});

    assertThatThrownBy(
            () -> new MessageDispatcher(List.of(one, two), SealedMessages.FORMAT, tenants))
        .hasMessageContaining("COMPOSE_DIGEST");
  }

  private boolean dispatchTo(Consumer<List<UUID>> then) {
    return dispatch(
        MessageKind.SUMMARIZE_NOTIFICATIONS, handler(MessageKind.SUMMARIZE_NOTIFICATIONS, then));
  }

  private boolean dispatch(MessageKind kind, RecordingHandler... handlers) {
    return new MessageDispatcher(List.of(handlers), SealedMessages.FORMAT, tenants)
        .dispatch(kind.queue(), Messages.received(Messages.of(ACME, kind, ID)));
  }

  private RecordingHandler handler(MessageKind kind, Consumer<List<UUID>> then) {
    return new RecordingHandler(kind, tenants, then);
  }

  private static void failing(RuntimeException reason) {
    throw reason;
  }
}
