package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaSessions implements Sessions {

  private final TenantEntityManager entities;

  @Inject
  JpaSessions(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Session session) {
    entities.current().persist(session);
  }

  @Override
  public Optional<Session> lock(UUID id) {
    return Optional.ofNullable(
        entities.current().find(Session.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<Session> ofUser(UUID userId) {
    return entities
        .current()
        .createQuery(
            "select s from Session s where s.userId = :user order by s.lastSeenAt desc, s.id",
            Session.class)
        .setParameter("user", userId)
        .getResultList();
  }

  @Override
  public void remove(Session session) {
    entities.current().remove(session);
  }
}
