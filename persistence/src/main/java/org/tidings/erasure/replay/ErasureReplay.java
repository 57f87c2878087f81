package org.tidings.erasure.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.tidings.erasure.ErasureLine;
import org.tidings.erasure.PersonalTables;

/**
 * Erases again, in one transaction, what was erased before a restore brought it back. Takes a
 * connection of a role that sees all tenants and the lines of the file of erasures; answers, for
 * each, how many rows it deleted now. Speaks the JDK's types only, because the launcher loads it by
 * name.
 */
public final class ErasureReplay
    implements BiFunction<Connection, List<String>, Map<String, Integer>> {

  private static final String LOGINS =
      "delete from logins l where not exists (select from users u where u.login_id = l.login_id)"
          + " and l.login_id = ?";
  private static final String REMEMBER =
      "insert into erasures (tenant_id, erasure_id, person_id, at) values (?, ?, ?, ?)"
          + " on conflict do nothing";

  @Override
  public Map<String, Integer> apply(Connection connection, List<String> lines) {
    List<ErasureLine> erasures =
        lines.stream().filter(line -> !line.isBlank()).map(ErasureLine::parse).toList();
    Map<String, Integer> deleted = new LinkedHashMap<>();
    try {
      connection.setAutoCommit(false);
      for (ErasureLine erasure : erasures) {
        deleted.merge(name(erasure), repeat(connection, erasure), Integer::sum);
      }
      connection.commit();
      return deleted;
    } catch (SQLException e) {
      throw new IllegalStateException("Nothing was erased: " + e.getMessage(), e);
    }
  }

  private static String name(ErasureLine erasure) {
    return erasure
        .person()
        .map(person -> "person " + person + " in workspace " + erasure.tenant())
        .orElse("workspace " + erasure.tenant());
  }

  private static int repeat(Connection connection, ErasureLine erasure) throws SQLException {
    UUID tenant = erasure.tenant();
    int rows = 0;
    if (erasure.person().isPresent()) {
      rows += erase(connection, tenant, erasure.person().get());
    } else {
      for (UUID person : ids(connection, "select user_id from users where tenant_id = ?", tenant)) {
        rows += erase(connection, tenant, person);
      }
      rows +=
          PersonalTables.deleteOfWorkspace(connection, tenant).values().stream()
              .mapToInt(Integer::intValue)
              .sum();
      rows += update(connection, "delete from invitations where tenant_id = ?", tenant);
      rows += update(connection, "delete from outbox where tenant_id = ?", tenant);
      update(connection, "update tenants set name = '' where tenant_id = ?", tenant);
    }
    update(
        connection,
        REMEMBER,
        tenant,
        erasure.id(),
        erasure.person().orElse(null),
        erasure.at().atOffset(ZoneOffset.UTC));
    return rows;
  }

  private static int erase(Connection connection, UUID tenant, UUID person) throws SQLException {
    List<UUID> logins =
        ids(
            connection,
            "select login_id from users where tenant_id = ? and user_id = ?",
            tenant,
            person);
    int rows =
        PersonalTables.delete(connection, tenant, person).values().stream()
            .mapToInt(Integer::intValue)
            .sum();
    for (UUID login : logins) {
      rows += update(connection, LOGINS, login);
    }
    return rows;
  }

  private static List<UUID> ids(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      List<UUID> ids = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
      return ids;
    }
  }

  private static int update(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int at = 0; at < parameters.length; at++) {
      statement.setObject(at + 1, parameters[at]);
    }
  }
}
