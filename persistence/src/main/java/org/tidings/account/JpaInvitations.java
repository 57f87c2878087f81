package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaInvitations implements Invitations {

  private final TenantEntityManager entities;

  @Inject
  JpaInvitations(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Invitation invitation) {
    entities.current().persist(invitation);
  }

  @Override
  public Optional<Invitation> find(UUID id) {
    return Optional.ofNullable(entities.current().find(Invitation.class, id));
  }

  @Override
  public Optional<Invitation> lock(UUID id) {
    return Optional.ofNullable(
        entities.current().find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<Invitation> toAddress(String email) {
    return entities
        .current()
        .createQuery("select i from Invitation i where i.email = :email", Invitation.class)
        .setParameter("email", email)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Invitation> all() {
    return entities
        .current()
        .createQuery("select i from Invitation i order by i.createdAt desc, i.id", Invitation.class)
        .getResultList();
  }

  @Override
  public void remove(Invitation invitation) {
    entities.current().remove(invitation);
    entities.current().flush(); // else another one to the address would be inserted before
  }
}
