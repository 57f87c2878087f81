package org.tidings.testing.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tidings.audit.AuditEvent;
import org.tidings.audit.AuditHead;
import org.tidings.audit.AuditLog;

/** The audit log of one tenant in a list. */
public final class InMemoryAuditLog implements AuditLog {

  private final List<AuditEvent> events = new ArrayList<>();
  private AuditHead head;

  /** What was done, in the order in which it was. */
  public List<String> actions() {
    return events.stream().map(AuditEvent::action).toList();
  }

  public AuditEvent last() {
    return events.get(events.size() - 1);
  }

  @Override
  public void begin(AuditHead begun) {
    head = begun;
  }

  @Override
  public AuditHead lockHead() {
    return head;
  }

  @Override
  public void add(AuditEvent event) {
    events.add(event);
  }

  @Override
  public List<AuditEvent> page(Optional<Long> before, int limit) {
    List<AuditEvent> newestFirst = new ArrayList<>(events);
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .filter(event -> event.seq() < before.orElse(Long.MAX_VALUE))
        .limit(limit)
        .toList();
  }
}
