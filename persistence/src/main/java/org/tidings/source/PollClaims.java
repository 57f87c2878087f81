package org.tidings.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * Hands out the work of polling, fairly, over all tenants and nodes. A node takes the turn of one
 * tenant, the one served longest ago, with some of its due sources; until the turn is given back or
 * its lease ends, nobody else works for that tenant.
 */
public interface PollClaims {

  /** How many tenants have a source that is due and free for a node, counted up to a limit. */
  int countDueTenants(UUID node, Instant now, int limit);

  /**
   * Takes the next turn and claims at most {@code limit} of its due sources; empty when idle. What
   * another node listens to is left to that node, unless it is late.
   */
  List<DueSource> claimTurn(UUID node, Instant now, int limit, Duration lease);

  /** Gives a tenant's turn back, together with any of its sources that this node still holds. */
  void endTurn(UUID node, TenantId tenant);

  /** Extends every lease on a turn or a poll that the node still holds. */
  void renew(UUID node, Duration lease);
}
