package org.tidings.preference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcDueSchedules implements DueSchedules {

  private final DataSource database;

  @Inject
  JdbcDueSchedules(@Database(Database.Role.CLAIMS) DataSource database) {
    this.database = database;
  }

  @Override
  public List<DueSchedule> find(Instant now, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement find =
            connection.prepareStatement(
                "select tenant_id, schedule_id from digest_schedules"
                    + " where next_at <= ? order by next_at limit ?")) {
      find.setObject(1, now.atOffset(ZoneOffset.UTC));
      find.setInt(2, limit);
      List<DueSchedule> due = new ArrayList<>();
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          due.add(
              new DueSchedule(
                  new TenantId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class)));
        }
      }
      return due;
    } catch (SQLException e) {
      throw new IllegalStateException("Due schedules could not be read", e);
    }
  }
}
