package org.tidings.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;

/**
 * The claim stands on the row, so that a row is served by one node and, while its message takes its
 * time, ever more rarely. A message that waits in a long queue looks like a lost one: the doubling
 * keeps its repetitions to a handful, and the row that asks for them needs no table beside it.
 * While messages of a tenant are stuck in the outbox, nothing of his counts as lost.
 *
 * <p>Which rows wait at all is said by the policies of the claims role.
 */
@ApplicationScoped
class JdbcLostWork implements LostWork {

  private static final String CLAIM =
      """
      with waiting as (
        select w.tenant_id, w.{id},
          row_number() over (partition by w.tenant_id order by {since}) as turn
        from {table} w
        where {since} <= ? and (requeue_at is null or requeue_at <= ?)
          and not exists (
            select from outbox o where o.tenant_id = w.tenant_id and o.due_at <= ?)),
      fair as (select tenant_id, {id} from waiting order by turn limit ?),
      free as (
        select r.tenant_id, r.{id} from {table} r join fair using (tenant_id, {id})
        where requeue_at is null or requeue_at <= ?
        for no key update of r skip locked)
      update {table} r set requeue_at = ? + least(? - {since}, interval '1 day')
      from free where r.tenant_id = free.tenant_id and r.{id} = free.{id}
      returning r.tenant_id, r.{id}
      """;

  private final Statements statements;

  @Inject
  JdbcLostWork(@Database(Database.Role.CLAIMS) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public List<LostRow> claim(Step step, Instant now, Duration settled, int limit) {
    Instant before = now.minus(settled);
    return statements.query(
        "Lost work could not be looked for",
        row ->
            new LostRow(
                new TenantId(row.getObject(1, UUID.class)), step, row.getObject(2, UUID.class)),
        sql(step),
        before,
        now,
        before,
        limit,
        now,
        now,
        now);
  }

  private static String sql(Step step) {
    return switch (step) {
      case SUMMARY -> sql("notifications", "notification_id", "created_at");
      case COMPOSITION -> sql("digests", "digest_id", "created_at");
      case DELIVERY -> sql("deliveries", "delivery_id", "greatest(next_attempt_at, lease_until)");
    };
  }

  private static String sql(String table, String id, String since) {
    return CLAIM.replace("{table}", table).replace("{id}", id).replace("{since}", since);
  }
}
