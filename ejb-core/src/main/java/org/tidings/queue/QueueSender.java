package org.tidings.queue;

/** Hands messages to a queue, which keeps them from then on. */
public interface QueueSender {

  /**
   * Sends a message; returns when the queue has stored it.
   *
   * @param queue the queue's name at the provider
   * @throws QueueUnavailableException when it may not have been stored
   */
  void send(String queue, QueueMessage message);
}
