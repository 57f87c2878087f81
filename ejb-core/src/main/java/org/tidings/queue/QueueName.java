package org.tidings.queue;

/** The queues between the steps of an item's way. Each has a dead-letter queue beside it. */
public enum QueueName {
  SUMMARIZATION("summarization-queue"),
  DELIVERY("delivery-queue");

  private final String code;

  QueueName(String code) {
    this.code = code;
  }

  /** The name at the provider. */
  public String code() {
    return code;
  }
}
