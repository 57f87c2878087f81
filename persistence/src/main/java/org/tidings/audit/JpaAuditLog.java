package org.tidings.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaAuditLog implements AuditLog {

  private final TenantEntityManager entities;

  @Inject
  JpaAuditLog(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void begin(AuditHead head) {
    entities.current().persist(head);
  }

  @Override
  public AuditHead lockHead() {
    EntityManager current = entities.current();
    current.flush();
    return current
        .createQuery("select h from AuditHead h", AuditHead.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The audit log has lost its head"));
  }

  @Override
  public void add(AuditEvent event) {
    entities.current().persist(event);
  }

  @Override
  public List<AuditEvent> page(Optional<Long> before, int limit) {
    return entities
        .current()
        .createQuery(
            "select e from AuditEvent e where e.seq < :before order by e.seq desc",
            AuditEvent.class)
        .setParameter("before", before.orElse(Long.MAX_VALUE))
        .setMaxResults(limit)
        .getResultList();
  }
}
