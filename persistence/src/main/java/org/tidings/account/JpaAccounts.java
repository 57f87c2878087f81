package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.Tenant;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaAccounts implements Accounts {

  /** A rotation may change a keyset while a transaction that has read it is under way. */
  private static final Map<String, Object> AS_IT_IS_NOW = Map.of("eclipselink.refresh", "true");

  private final TenantEntityManager entities;

  @Inject
  JpaAccounts(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void open(Tenant tenant) {
    entities.current().persist(tenant);
    entities.current().flush(); // everything else refers to the tenant's row
    entities.current().persist(new Roster(tenant.id()));
  }

  @Override
  public Tenant tenant() {
    return entities.current().createQuery("select t from Tenant t", Tenant.class).getSingleResult();
  }

  @Override
  public void add(User user, Membership membership, UserKey key) {
    entities.current().persist(user);
    entities.current().flush(); // the others refer to the user's row
    entities.current().persist(membership);
    entities.current().persist(key);
    entities.current().flush();
  }

  @Override
  public void add(UserKey workspaceKey) {
    entities.current().persist(workspaceKey);
  }

  @Override
  public User user(UUID id) {
    return known(id, entities.current().find(User.class, id));
  }

  @Override
  public Optional<User> find(UUID id) {
    return Optional.ofNullable(entities.current().find(User.class, id));
  }

  @Override
  public User lock(UUID userId) {
    return known(
        userId, entities.current().find(User.class, userId, LockModeType.PESSIMISTIC_WRITE));
  }

  private static User known(UUID id, User user) {
    return Optional.ofNullable(user)
        .orElseThrow(() -> new IllegalStateException("No such user in this workspace: " + id));
  }

  @Override
  public Role roleOf(UUID userId) {
    return Optional.ofNullable(entities.current().find(Membership.class, userId))
        .map(Membership::role)
        .orElseThrow(() -> new IllegalStateException("Not a member: " + userId));
  }

  @Override
  public List<User> everybody() {
    return entities
        .current()
        .createQuery("select u from User u order by u.id", User.class)
        .getResultList();
  }

  @Override
  public Optional<UserKey> keyOf(UUID userId) {
    return Optional.ofNullable(entities.current().find(UserKey.class, userId, AS_IT_IS_NOW));
  }

  @Override
  public List<UserKey> keys() {
    return entities
        .current()
        .createQuery("select k from UserKey k order by k.userId", UserKey.class)
        .setHint("eclipselink.refresh", "true")
        .getResultList();
  }

  @Override
  public boolean rewrap(UUID userId, byte[] before, byte[] after) {
    return entities
            .current()
            .createQuery(
                "update UserKey k set k.wrappedKeyset = :after"
                    + " where k.userId = :user and k.wrappedKeyset = :before")
            .setParameter("user", userId)
            .setParameter("before", before)
            .setParameter("after", after)
            .executeUpdate()
        == 1;
  }
}
