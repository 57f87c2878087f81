package org.tidings.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class JdbcEveryTenant implements EveryTenant {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Statements statements;

  @Inject
  JdbcEveryTenant(@Database(Database.Role.CLAIMS) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public List<TenantId> page(Optional<TenantId> after, int limit) {
    return statements.query(
        "The tenants could not be listed",
        row -> new TenantId(row.getObject(1, UUID.class)),
        "select tenant_id from tenants where tenant_id > ? order by tenant_id limit ?",
        after.map(TenantId::value).orElse(BEFORE_ALL),
        limit);
  }
}
