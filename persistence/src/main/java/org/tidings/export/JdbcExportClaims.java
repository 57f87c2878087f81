package org.tidings.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcExportClaims implements ExportClaims {

  private final Statements statements;

  @Inject
  JdbcExportClaims(@Database(Database.Role.CLAIMS) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public boolean isAnyDue(Instant now) {
    return !statements
        .query(
            "The exports that are due could not be found",
            row -> true,
            "select from exports where next_at <= ? limit 1",
            now)
        .isEmpty();
  }

  @Override
  public Optional<DueExport> claim(Instant now, Duration lease) {
    return statements
        .query(
            "An export could not be claimed",
            row ->
                new DueExport(
                    new TenantId(row.getObject(1, UUID.class)),
                    row.getObject(2, UUID.class),
                    row.getLong(3)),
            "update exports set next_at = ?, fence = fence + 1 where (tenant_id, export_id) ="
                + " (select tenant_id, export_id from exports where next_at <= ?"
                + " order by next_at limit 1 for update skip locked)"
                + " returning tenant_id, export_id, fence",
            now.plus(lease),
            now)
        .stream()
        .findFirst();
  }
}
