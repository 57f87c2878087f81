package org.tidings.audit;

import java.util.List;
import java.util.Optional;

/** The audit log of the current tenant. Grows at its end only. */
public interface AuditLog {

  /** Begins the log of a new tenant. */
  void begin(AuditHead head);

  /**
   * The head, locked until the transaction ends: events are appended one at a time. All changes
   * made so far are written first, so that this lock is the last one taken and nobody waits in a
   * circle.
   *
   * @throws IllegalStateException when there is none; every tenant's log begins with the tenant
   */
  AuditHead lockHead();

  void add(AuditEvent event);

  /**
   * Events, newest first.
   *
   * @param before only events that precede this place in the chain
   */
  List<AuditEvent> page(Optional<Long> before, int limit);
}
