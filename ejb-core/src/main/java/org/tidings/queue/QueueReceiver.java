package org.tidings.queue;

import java.time.Duration;
import java.util.Optional;

/** Takes messages from one queue, for one thread. */
public interface QueueReceiver extends AutoCloseable {

  /**
   * The next message, or none within the given time.
   *
   * @throws QueueUnavailableException when this receiver is of no more use
   */
  Optional<ReceivedMessage> receive(Duration atMost);

  /** Gives back what was fetched and not handed out. Takes some seconds. */
  @Override
  void close();
}
