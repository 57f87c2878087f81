package org.tidings.queue;

/** Opens receivers on queues. */
public interface QueueReceivers {

  /**
   * Opens a receiver for one thread.
   *
   * @throws QueueUnavailableException when the queue cannot be reached or does not exist
   */
  QueueReceiver open(QueueName queue);
}
