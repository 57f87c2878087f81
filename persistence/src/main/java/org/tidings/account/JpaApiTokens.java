package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaApiTokens implements ApiTokens {

  private final TenantEntityManager entities;

  @Inject
  JpaApiTokens(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(ApiToken token) {
    entities.current().persist(token);
  }

  @Override
  public Optional<ApiToken> lock(UUID id) {
    return Optional.ofNullable(
        entities.current().find(ApiToken.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<ApiToken> ofUser(UUID userId) {
    return entities
        .current()
        .createQuery(
            "select t from ApiToken t where t.userId = :user order by t.createdAt desc, t.id",
            ApiToken.class)
        .setParameter("user", userId)
        .getResultList();
  }

  @Override
  public void remove(ApiToken token) {
    entities.current().remove(token);
  }
}
