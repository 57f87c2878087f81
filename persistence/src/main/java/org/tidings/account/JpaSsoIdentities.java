package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaSsoIdentities implements SsoIdentities {

  private final TenantEntityManager entities;

  @Inject
  JpaSsoIdentities(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<UUID> find(ExternalIdentity identity) {
    return entities
        .current()
        .createQuery(
            "select i.userId from SsoIdentity i where i.issuer = :issuer and i.subject = :subject",
            UUID.class)
        .setParameter("issuer", identity.issuer())
        .setParameter("subject", identity.subject())
        .getResultStream()
        .findFirst();
  }

  @Override
  public boolean isWayInOf(UUID userId) {
    return entities.current().find(SsoIdentity.class, userId) != null;
  }

  @Override
  public void add(UUID userId, ExternalIdentity identity, Instant now) {
    entities.current().persist(new SsoIdentity(userId, identity, now));
  }

  @Override
  public void shutOut(UUID userId, Instant now) {
    SsoIdentity known = entities.current().find(SsoIdentity.class, userId);
    if (known != null) {
      entities.current().persist(new SsoRemoval(known.identity(), now));
    }
  }

  @Override
  public boolean isShutOut(ExternalIdentity identity) {
    return removal(identity).isPresent();
  }

  @Override
  public void letIn(ExternalIdentity identity) {
    removal(identity).ifPresent(entities.current()::remove);
  }

  private Optional<SsoRemoval> removal(ExternalIdentity identity) {
    return Optional.ofNullable(
        entities.current().find(SsoRemoval.class, SsoRemoval.hash(identity)));
  }

  @Override
  public void endAccess() {
    List<UUID> users =
        entities
            .current()
            .createQuery("select i.userId from SsoIdentity i", UUID.class)
            .getResultList();
    if (!users.isEmpty()) {
      for (String access : List.of("Session", "ApiToken")) {
        entities
            .current()
            .createQuery("delete from " + access + " a where a.userId in :users")
            .setParameter("users", users)
            .executeUpdate();
      }
    }
  }
}
