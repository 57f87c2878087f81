package org.tidings.testing.memory;

import java.util.ArrayList;
import java.util.List;
import org.tidings.outbox.Outbox;
import org.tidings.outbox.OutboxMessage;
import org.tidings.queue.MessageKind;

/** Keeps the messages in a list. */
public final class InMemoryOutbox implements Outbox {

  private final List<OutboxMessage> messages = new ArrayList<>();

  /** The messages of a kind, in the order in which they were written. */
  public List<OutboxMessage> of(MessageKind kind) {
    return messages.stream().filter(message -> message.kind().equals(kind.code())).toList();
  }

  @Override
  public void add(OutboxMessage message) {
    messages.add(message);
  }

  @Override
  public long waiting() {
    return messages.size();
  }

  @Override
  public int clear() {
    int cleared = messages.size();
    messages.clear();
    return cleared;
  }
}
