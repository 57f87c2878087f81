package org.tidings.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Hands out, over all tenants and nodes, the outbox messages whose time has come. */
public interface OutboxClaims {

  /** Claims the messages due longest. */
  List<ClaimedMessage> claim(Instant now, int limit, Duration lease);

  /** Forgets messages that a queue has taken. */
  void sent(List<ClaimedMessage> messages);
}
