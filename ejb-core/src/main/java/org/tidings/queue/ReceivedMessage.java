package org.tidings.queue;

/** A message that a queue keeps hidden from others until its visibility timeout. */
public interface ReceivedMessage {

  /** What was sent, not yet looked at. Empty when it was no text. */
  String body();

  /** How often the queue has handed it out, from 1. */
  int times();

  /**
   * Removes the message from the queue.
   *
   * @throws QueueUnavailableException when it may come again
   */
  void acknowledge();
}
