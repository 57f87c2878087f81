package org.tidings.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaChannels implements Channels {

  private final TenantEntityManager entities;

  @Inject
  JpaChannels(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Channel channel) {
    entities.current().persist(channel);
  }

  @Override
  public Optional<Channel> find(UUID id) {
    return Optional.ofNullable(entities.current().find(Channel.class, id));
  }

  @Override
  public Optional<Channel> lock(UUID id) {
    return Optional.ofNullable(
        entities.current().find(Channel.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<Channel> ofUser(UUID userId) {
    return entities
        .current()
        .createQuery(
            "select c from Channel c where c.userId = :user order by c.createdAt, c.id",
            Channel.class)
        .setParameter("user", userId)
        .getResultList();
  }

  @Override
  public void remove(Channel channel) {
    entities.current().remove(channel);
  }
}
