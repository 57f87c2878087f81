package org.tidings.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * Finds, over all tenants and nodes, rows that wait for a message which must have been lost: a
 * queue gave it up, forgot it or was emptied.
 */
public interface LostWork {

  /** What the row waits for. */
  enum Step {
    SUMMARY,
    COMPOSITION,
    DELIVERY
  }

  /** A notification, a digest or a delivery, as the step says. */
  record LostRow(TenantId tenant, Step step, UUID id) {}

  /**
   * Claims rows that have waited longer than {@code settled}, the same number from every tenant as
   * long as there are any. A row is not claimed again before it has waited twice as long, or a day
   * more.
   */
  List<LostRow> claim(Step step, Instant now, Duration settled, int limit);
}
