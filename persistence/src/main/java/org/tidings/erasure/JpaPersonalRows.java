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
    return by((connection, tenant) -> PersonalTables.delete(connection, tenant, userId));
  }

  @Override
  public Map<String, Integer> deleteOfWorkspace() {
    return by(PersonalTables::deleteOfWorkspace);
  }

  @FunctionalInterface
  private interface Deletion {
    Map<String, Integer> of(Connection connection, UUID tenant) throws SQLException;
  }

  private Map<String, Integer> by(Deletion deletion) {
    EntityManager current = entities.current();
    current.flush();
    current.clear(); // what was read so far is about to go
    try {
      return deletion.of(current.unwrap(Connection.class), tenants.require().value());
    } catch (SQLException e) {
      throw new IllegalStateException("Rows could not be erased", e);
    }
  }
}
