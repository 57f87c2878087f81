package org.tidings.source;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

/** Tenants and their sources, as bare as polling needs them. */
final class PollRows {

  private final TestDatabase database;

  PollRows(TestDatabase database) {
    this.database = database;
  }

  TenantId tenant() throws SQLException {
    TenantId tenant = TenantId.random();
    sql("insert into tenants values ('%1$s', '%1$s', 'T', 'free', now())".formatted(tenant));
    sql(
        "insert into users values ('%1$s', '%1$s', '%1$s', '%1$s', null, 'UTC', 'en', '{}', 'free',"
                .formatted(tenant)
            + " now(), now())");
    return tenant;
  }

  UUID source(TenantId tenant, Instant nextPollAt) throws SQLException {
    UUID id = UUID.randomUUID();
    sql(
        "insert into data_sources values ('%1$s', '%2$s', '%1$s', 'email', 'S', '{}', '', 'active',"
                .formatted(tenant, id)
            + " null, now(), now(), 0)");
    sql(
        "insert into sync_state (tenant_id, source_id, cursor, error_count, next_poll_at, fence)"
            + " values ('%s', '%s', '', 0, '%s', 0)".formatted(tenant, id, nextPollAt));
    return id;
  }

  void sources(int count, TenantId tenant, Instant nextPollAt) throws SQLException {
    sql(
        "insert into data_sources select '%1$s', gen_random_uuid(), '%1$s', 'email', 'S', '{}', '',"
                .formatted(tenant)
            + " 'active', null, now(), now(), 0 from generate_series(1, "
            + count
            + ")");
    sql(
        "insert into sync_state (tenant_id, source_id, cursor, error_count, next_poll_at, fence)"
            + " select tenant_id, source_id, '', 0, '%s', 0 from data_sources where tenant_id = '%s'"
                .formatted(nextPollAt, tenant));
  }

  /** As if it had been polled, and were not due again. */
  void poll(DueSource due) throws SQLException {
    sql("update sync_state set next_poll_at = null where source_id = '" + due.sourceId() + "'");
  }

  private void sql(String sql) throws SQLException {
    TestDatabase.execute(database.superuser(), sql);
  }
}
