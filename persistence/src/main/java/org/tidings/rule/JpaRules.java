package org.tidings.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaRules implements Rules {

  private final TenantEntityManager entities;

  @Inject
  JpaRules(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Rule rule) {
    entities.current().persist(rule);
  }

  @Override
  public Optional<Rule> lock(UUID id) {
    return Optional.ofNullable(
        entities.current().find(Rule.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<Rule> ofUser(UUID userId) {
    return entities
        .current()
        .createQuery(
            "select r from Rule r where r.userId = :user order by r.createdAt, r.id", Rule.class)
        .setParameter("user", userId)
        .getResultList();
  }

  @Override
  public void remove(Rule rule) {
    entities.current().remove(rule);
  }
}
