package org.tidings.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantEntityManager;

@ApplicationScoped
class JpaPersonalRows implements PersonalRows {

  private final TenantEntityManager entities;
  private final TenantContext tenants;

  @Inject
  JpaPersonalRows(TenantEntityManager entities, TenantContext tenants) {
    this.entities = entities;
    this.tenants = tenants;
  }

  @Override
  public Map<String, Integer> delete(UUID userId) {
    EntityManager current = entities.current();
    current.flush();
    current.clear(); // what was read so far is about to go
    try {
      return PersonalTables.delete(
          current.unwrap(Connection.class), tenants.require().value(), userId);
    } catch (SQLException e) {
      throw new IllegalStateException("A person could not be erased", e);
    }
  }
}
