package org.tidings.queue;

import java.util.Arrays;
import java.util.Optional;

/** What a message asks for, and the queue it travels on. */
public enum MessageKind {
  /** The ids are notifications. */
  SUMMARIZE_NOTIFICATIONS("summarize-notifications", QueueName.SUMMARIZATION),
  /** The id is a digest. */
  COMPOSE_DIGEST("compose-digest", QueueName.SUMMARIZATION),
  /** The id is a delivery. */
  SEND_DELIVERY("send-delivery", QueueName.DELIVERY);

  private final String code;
  private final QueueName queue;

  MessageKind(String code, QueueName queue) {
    this.code = code;
    this.queue = queue;
  }

  public static Optional<MessageKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** The name in messages and in the outbox. */
  public String code() {
    return code;
  }

  public QueueName queue() {
    return queue;
  }
}
