package org.tidings.account.operator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tidings.audit.Action;
import org.tidings.audit.AuditKey;
import org.tidings.audit.operator.OperatorLog;

/**
 * Switches off the second factor of somebody who can prove himself by neither app nor recovery
 * code. Takes a connection of a role that sees all tenants and the key of the audit logs in
 * hexadecimal; then an address, for which it answers the workspaces whose audit logs tell of it.
 * Speaks the JDK's types only, because the launcher loads it by name.
 */
public final class SecondFactorRemoval
    implements BiFunction<Connection, String, Function<String, List<String>>> {

  private static final String REMOVE =
      "delete from second_factors f using logins l"
          + " where l.login_id = f.login_id and l.email = lower(?) returning f.login_id";
  private static final String USERS =
      "select tenant_id, user_id from users where login_id = ? order by tenant_id";

  @Override
  public Function<String, List<String>> apply(Connection connection, String key) {
    OperatorLog log = new OperatorLog(connection, AuditKey.parse(key));
    return email -> {
      try {
        connection.setAutoCommit(false);
        List<String> told = remove(connection, log, email);
        connection.commit();
        return told;
      } catch (SQLException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    };
  }

  private static List<String> remove(Connection connection, OperatorLog log, String email)
      throws SQLException {
    try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
      remove.setString(1, email);
      try (ResultSet row = remove.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("no account with this address has one");
        }
        return record(connection, log, row.getObject(1, UUID.class));
      }
    }
  }

  private static List<String> record(Connection connection, OperatorLog log, UUID login)
      throws SQLException {
    List<String> told = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(USERS)) {
      select.setObject(1, login);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID tenant = row.getObject(1, UUID.class);
          log.append(tenant, Action.SECOND_FACTOR_DROPPED, row.getObject(2, UUID.class));
          told.add(tenant.toString());
        }
      }
    }
    return told;
  }
}
