package org.tidings.outbox;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantId;

@ApplicationScoped
class JdbcOutboxClaims implements OutboxClaims {

  private static final String CLAIM =
      """
      with due as (
        select tenant_id, outbox_id from outbox
        where due_at <= ? and (lease_until is null or lease_until < now())
        order by due_at
        limit ?
        for update skip locked)
      update outbox o set lease_until = now() + ?::interval
      from due where o.tenant_id = due.tenant_id and o.outbox_id = due.outbox_id
      returning o.tenant_id, o.outbox_id, o.queue, o.kind, o.ids, o.trace
      """;

  private final Statements statements;

  @Inject
  JdbcOutboxClaims(@Database(Database.Role.CLAIMS) DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public List<ClaimedMessage> claim(Instant now, int limit, Duration lease) {
    return statements.query(
        "The outbox could not be read",
        JdbcOutboxClaims::message,
        CLAIM,
        now,
        limit,
        lease.toString());
  }

  private static ClaimedMessage message(ResultSet row) throws SQLException {
    return new ClaimedMessage(
        new TenantId(row.getObject(1, UUID.class)),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        Arrays.stream(row.getString(5).split(",")).map(UUID::fromString).toList(),
        row.getString(6));
  }

  @Override
  public void sent(List<ClaimedMessage> messages) {
    statements.update(
        "Sent messages stay in the outbox and repeat",
        "delete from outbox o using unnest(?::uuid[], ?::uuid[]) as s (tenant_id, id)"
            + " where o.tenant_id = s.tenant_id and o.outbox_id = s.id",
        array(messages, ClaimedMessage::tenant),
        array(messages, ClaimedMessage::outboxId));
  }

  /** As PostgreSQL writes an array. */
  private static String array(List<ClaimedMessage> messages, Function<ClaimedMessage, ?> part) {
    return messages.stream().map(part).map(Object::toString).collect(joining(",", "{", "}"));
  }
}
