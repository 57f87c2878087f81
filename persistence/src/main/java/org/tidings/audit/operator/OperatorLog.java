package org.tidings.audit.operator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.tidings.audit.Action;
import org.tidings.audit.AuditChain;
import org.tidings.audit.AuditEntry;
import org.tidings.audit.AuditKey;

/**
 * Writes what the operator does to somebody into the audit log of his workspace, beside running
 * servers. Needs nothing but the JDK and a connection, whose transaction it becomes part of.
 */
public final class OperatorLog {

  private final Connection connection;
  private final AuditChain chain;

  public OperatorLog(Connection connection, AuditKey key) {
    this.connection = connection;
    this.chain = new AuditChain(key);
  }

  /**
   * Appends an event that nobody who signs in has caused. The end of the log is locked until the
   * transaction ends.
   *
   * @throws IllegalStateException when the log is not ours, or the key is not its
   */
  public void append(UUID tenant, Action action, UUID object) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select seq, hash, seal, clock_timestamp() from audit_heads where tenant_id = ?"
                + " for update")) {
      select.setObject(1, tenant);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()
            || !row.getString(3).equals(chain.seal(tenant, row.getLong(1), row.getString(2)))) {
          throw new IllegalStateException("the audit log of " + tenant + " is not ours");
        }
        AuditEntry entry =
            new AuditEntry(
                tenant,
                row.getObject(4, OffsetDateTime.class).toInstant(),
                Optional.empty(),
                action.code(),
                action.objectType(),
                object,
                "");
        append(row.getLong(1) + 1, chain.link(row.getString(2), entry), entry);
      }
    }
  }

  private void append(long seq, String hash, AuditEntry entry) throws SQLException {
    update(
        "insert into audit_events (tenant_id, seq, at, action, object_type, object_id, origin, hash)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        entry.tenant(),
        seq,
        entry.at().atOffset(ZoneOffset.UTC),
        entry.action(),
        entry.objectType(),
        entry.objectId(),
        entry.origin(),
        hash);
    update(
        "update audit_heads set seq = ?, hash = ?, seal = ? where tenant_id = ?",
        seq,
        hash,
        chain.seal(entry.tenant(), seq, hash),
        entry.tenant());
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.executeUpdate();
    }
  }
}
