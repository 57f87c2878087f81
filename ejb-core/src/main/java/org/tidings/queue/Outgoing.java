package org.tidings.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.tidings.outbox.Outbox;
import org.tidings.outbox.OutboxMessage;

/**
 * Writes messages to the outbox in the current transaction: they leave if, and only if, it commits.
 */
@ApplicationScoped
public class Outgoing {

  /** Fired with every message; observers after the commit may send at once. */
  public record Written(QueueName queue) {}

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Outbox outbox;
  private final Event<Written> written;
  private final Clock clock;

  @Inject
  public Outgoing(Outbox outbox, Event<Written> written, Clock clock) {
    this.outbox = outbox;
    this.written = written;
    this.clock = clock;
  }

  protected Outgoing() {
    this(null, null, null); // for the container
  }

  public void enqueue(MessageKind kind, List<UUID> ids) {
    enqueue(kind, ids, clock.instant());
  }

  /** Writes as many messages as the ids need. */
  public void enqueueAll(MessageKind kind, List<UUID> ids) {
    for (int from = 0; from < ids.size(); from += kind.mostIds()) {
      enqueue(kind, ids.subList(from, Math.min(from + kind.mostIds(), ids.size())));
    }
  }

  /** Writes a message that is not sent before the given time. */
  public void enqueue(MessageKind kind, List<UUID> ids, Instant dueAt) {
    outbox.add(
        new OutboxMessage(
            UUID.randomUUID(),
            kind.queue().code(),
            kind.code(),
            ids,
            newTrace(),
            dueAt,
            clock.instant()));
    written.fire(new Written(kind.queue()));
  }

  /** A new traceparent, as W3C Trace Context level 1 has it. */
  private static String newTrace() {
    byte[] random = new byte[24];
    RANDOM.nextBytes(random);
    HexFormat hex = HexFormat.of();
    return "00-" + hex.formatHex(random, 0, 16) + "-" + hex.formatHex(random, 16, 24) + "-01";
  }
}
