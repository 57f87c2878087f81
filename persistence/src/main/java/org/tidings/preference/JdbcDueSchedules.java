package org.tidings.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcDueSchedules implements DueSchedules {

  private final Statements statements;

  @Inject
  JdbcDueSchedules(@Database(Database.Role.CLAIMS) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public List<DueSchedule> find(Instant now, int limit) {
    return statements.query(
        "Due schedules could not be read",
        row ->
            new DueSchedule(
                new TenantId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)),
        "select tenant_id, schedule_id from digest_schedules"
            + " where next_at <= ? order by next_at limit ?",
        now,
        limit);
  }
}
