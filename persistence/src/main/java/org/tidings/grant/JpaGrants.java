package org.tidings.grant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaGrants implements Grants {

  private final TenantEntityManager entities;

  @Inject
  JpaGrants(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Grant grant) {
    entities.current().persist(grant);
  }

  @Override
  public Optional<Grant> find(UUID id) {
    return Optional.ofNullable(entities.current().find(Grant.class, id));
  }

  @Override
  public Optional<Grant> lock(UUID id) {
    return Optional.ofNullable(
        entities.current().find(Grant.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<Grant> ofUser(UUID userId) {
    return entities
        .current()
        .createQuery(
            "select g from Grant g where g.userId = :user order by g.createdAt, g.id", Grant.class)
        .setParameter("user", userId)
        .getResultList();
  }

  @Override
  public List<Grant> refreshedBefore(Instant moment, Instant now, int limit) {
    return entities
        .current()
        .createQuery(
            "select g from Grant g where g.state = :active and g.renewable = true"
                + " and g.refreshedAt < :moment and (g.wallAt is null or g.wallAt > :now)"
                + " order by g.refreshedAt, g.id",
            Grant.class)
        .setParameter("active", GrantState.ACTIVE)
        .setParameter("moment", moment)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public List<Grant> endingBefore(Instant moment, Instant now, int limit) {
    return entities
        .current()
        .createQuery(
            "select g from Grant g where g.state = :active and g.foretoldAt is null"
                + " and g.wallAt < :moment and g.wallAt > :now order by g.wallAt, g.id",
            Grant.class)
        .setParameter("active", GrantState.ACTIVE)
        .setParameter("moment", moment)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public void remove(Grant grant) {
    entities.current().remove(grant);
  }
}
