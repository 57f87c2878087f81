package org.tidings.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.persistence.config.QueryHints;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaMemberships implements Memberships {

  private final TenantEntityManager entities;

  @Inject
  JpaMemberships(TenantEntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Membership> find(UUID userId) {
    return Optional.ofNullable(entities.current().find(Membership.class, userId));
  }

  @Override
  public Map<UUID, Membership> lockAll() {
    Roster.lock(entities.current());
    return entities
        .current()
        .createQuery("select m from Membership m", Membership.class)
        .setHint(QueryHints.REFRESH, true)
        .getResultStream()
        .collect(Collectors.toMap(Membership::userId, membership -> membership));
  }

  @Override
  public List<Member> people() {
    return entities
        .current()
        .createQuery(
            "select u, m.role from User u, Membership m where m.userId = u.id"
                + " order by u.createdAt, u.id",
            Object[].class)
        .getResultStream()
        .map(row -> new Member((User) row[0], (Role) row[1]))
        .toList();
  }

  @Override
  public boolean includes(String email) {
    return !entities
        .current()
        .createQuery("select u.id from User u where u.email = :email", UUID.class)
        .setParameter("email", email)
        .getResultList()
        .isEmpty();
  }
}
