package org.tidings.queue;

import java.util.List;
import java.util.UUID;

/**
 * Does what one kind of message asks for, inside the message's tenant. Handling a message twice
 * changes nothing: a handler asks the row first. Returning means done; an exception brings the
 * message back, until it has come too often and goes to the dead-letter queue.
 */
public interface MessageHandler {

  MessageKind kind();

  void handle(List<UUID> ids);
}
