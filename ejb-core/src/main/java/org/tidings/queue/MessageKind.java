package org.tidings.queue;

import java.util.Arrays;
import java.util.Optional;

/** What a message asks for, and the queue it travels on. */
public enum MessageKind {
  /** The ids are notifications: few enough to be handled long before they would come again. */
  SUMMARIZE_NOTIFICATIONS("summarize-notifications", QueueName.SUMMARIZATION, 25),
  /** The id is a digest. */
  COMPOSE_DIGEST("compose-digest", QueueName.SUMMARIZATION, 1),
  /** The id is a delivery. */
  SEND_DELIVERY("send-delivery", QueueName.DELIVERY, 1);

  private final String code;
  private final QueueName queue;
  private final int mostIds;

  MessageKind(String code, QueueName queue, int mostIds) {
    this.code = code;
    this.queue = queue;
    this.mostIds = mostIds;
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

  /** How many ids one message carries at most. */
  public int mostIds() {
    return mostIds;
  }
}
