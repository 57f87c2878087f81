package org.tidings.relay;

import java.util.List;
import java.util.UUID;
import org.tidings.queue.MessageKind;
import org.tidings.queue.QueueMessage;
import org.tidings.queue.ReceivedMessage;
import org.tidings.tenant.TenantId;
import org.tidings.testing.queue.SealedMessages;

/** Messages for tests. */
final class Messages {

  static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private Messages() {}

  static QueueMessage of(TenantId tenant, MessageKind kind, UUID... ids) {
    return new QueueMessage(tenant, kind.code(), List.of(ids), TRACE);
  }

  static Received received(QueueMessage message) {
    return new Received(SealedMessages.FORMAT.write(queueOf(message), message));
  }

  private static String queueOf(QueueMessage message) {
    return MessageKind.of(message.kind()).orElseThrow().queue().code();
  }

  /** A message as if from a queue. */
  static final class Received implements ReceivedMessage {

    private final String body;
    boolean acknowledged;

    Received(String body) {
      this.body = body;
    }

    @Override
    public String body() {
      return body;
    }

    @Override
    public int times() {
      return 1;
    }

    @Override
    public void acknowledge() {
      acknowledged = true;
    }
  }
}
