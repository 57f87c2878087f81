package org.tidings.audit.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.tidings.audit.AuditChain;
import org.tidings.audit.AuditKey;

/**
 * Verifies the audit log of every tenant in one snapshot of the database, while others go on
 * writing. Takes a connection of a role that sees all tenants, and the key in hexadecimal; answers
 * a line for each tenant and whether its log is intact. It speaks the JDK's types only, because the
 * launcher loads it by name, with nothing but the JDK beside it.
 */
public final class AuditVerification
    implements BiFunction<Connection, String, Map<String, Boolean>> {

  private static final int ROWS_AT_ONCE = 1_000;

  @Override
  public Map<String, Boolean> apply(Connection connection, String key) {
    AuditChain chain = new AuditChain(AuditKey.parse(key));
    Map<String, Boolean> lines = new LinkedHashMap<>();
    try {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      for (UUID tenant : tenants(connection)) {
        Verdict verdict = verify(connection, tenant, chain);
        lines.put(tenant + ": " + verdict, verdict.isIntact());
      }
      connection.rollback();
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException("The audit log could not be read: " + e.getMessage(), e);
    }
  }

  /** Those that have a log, and those that ought to. */
  private static List<UUID> tenants(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select tenant_id from tenants union select tenant_id from audit_heads"
                    + " union select tenant_id from audit_events order by tenant_id")) {
      List<UUID> tenants = new ArrayList<>();
      while (row.next()) {
        tenants.add(row.getObject(1, UUID.class));
      }
      return tenants;
    }
  }

  private static Verdict verify(Connection connection, UUID tenant, AuditChain chain)
      throws SQLException {
    ChainCheck check = new ChainCheck(chain, head(connection, tenant));
    try (PreparedStatement select = connection.prepareStatement(StoredEvents.QUERY)) {
      select.setObject(1, tenant);
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet rows = select.executeQuery()) {
        return check.check(new StoredEvents(rows));
      }
    }
  }

  private static Optional<StoredHead> head(Connection connection, UUID tenant) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select seq, hash, seal from audit_heads where tenant_id = ?")) {
      select.setObject(1, tenant);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new StoredHead(tenant, row.getLong(1), row.getString(2), row.getString(3)))
            : Optional.empty();
      }
    }
  }
}
