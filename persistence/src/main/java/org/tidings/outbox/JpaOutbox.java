package org.tidings.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaOutbox implements Outbox {

  private final TenantEntityManager entities;

  @Inject
  JpaOutbox(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(OutboxMessage message) {
    entities.current().persist(message);
  }

  @Override
  public long waiting() {
    return entities
        .current()
        .createQuery("select count(m) from OutboxMessage m", Long.class)
        .getSingleResult();
  }

  @Override
  public int clear() {
    return entities.current().createQuery("delete from OutboxMessage m").executeUpdate();
  }
}
