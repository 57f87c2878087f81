package org.tidings.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.tidings.tenant.Database;
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

  private final DataSource database;

  @Inject
  JdbcOutboxClaims(@Database(Database.Role.CLAIMS) DataSource database) {
    this.database = database;
  }

  @Override
  public List<ClaimedMessage> claim(Instant now, int limit, Duration lease) {
    try (Connection connection = database.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setObject(1, now.atOffset(ZoneOffset.UTC));
      claim.setInt(2, limit);
      claim.setString(3, lease.toString());
      List<ClaimedMessage> claimed = new ArrayList<>();
      try (ResultSet row = claim.executeQuery()) {
        while (row.next()) {
          claimed.add(message(row));
        }
      }
      return claimed;
    } catch (SQLException e) {
      throw new IllegalStateException("The outbox could not be read", e);
    }
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
    try (Connection connection = database.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "delete from outbox o using unnest(?::uuid[], ?::uuid[]) as s (tenant_id, id)"
                    + " where o.tenant_id = s.tenant_id and o.outbox_id = s.id")) {
      delete.setArray(
          1,
          connection.createArrayOf(
              "uuid", messages.stream().map(m -> m.tenant().value()).toArray()));
      delete.setArray(
          2,
          connection.createArrayOf(
              "uuid", messages.stream().map(ClaimedMessage::outboxId).toArray()));
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Sent messages stay in the outbox and repeat", e);
    }
  }
}
