package org.tidings.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tidings.outbox.ClaimedMessage;
import org.tidings.outbox.OutboxClaims;
import org.tidings.queue.MessageKind;
import org.tidings.tenant.TenantId;

/** An outbox in memory that leases as the database does: a row is one relay's until then. */
final class LeasedOutbox implements OutboxClaims {

  private final Map<ClaimedMessage, Instant> leasedUntil = new LinkedHashMap<>();
  private int claims;

  ClaimedMessage add(MessageKind kind) {
    return add(kind, 1);
  }

  synchronized ClaimedMessage add(MessageKind kind, int ids) {
    ClaimedMessage message =
        new ClaimedMessage(
            TenantId.random(),
            UUID.randomUUID(),
            kind.queue().code(),
            kind.code(),
            Stream.generate(UUID::randomUUID).limit(ids).toList(),
            Messages.TRACE);
    leasedUntil.put(message, Instant.MIN);
    return message;
  }

  @Override
  public synchronized List<ClaimedMessage> claim(Instant now, int limit, Duration lease) {
    claims++;
    List<ClaimedMessage> due =
        leasedUntil.entrySet().stream()
            .filter(row -> row.getValue().isBefore(now))
            .limit(limit)
            .map(Map.Entry::getKey)
            .toList();
    due.forEach(message -> leasedUntil.put(message, now.plus(lease)));
    return new ArrayList<>(due);
  }

  @Override
  public synchronized void sent(List<ClaimedMessage> messages) {
    messages.forEach(leasedUntil::remove);
    notifyAll();
  }

  synchronized int waiting() {
    return leasedUntil.size();
  }

  synchronized int claims() {
    return claims;
  }

  /** Returns when everything was sent, or fails. */
  synchronized void awaitEmpty(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (!leasedUntil.isEmpty()) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new AssertionError(leasedUntil.size() + " messages were not sent");
      }
      wait(left);
    }
  }
}
