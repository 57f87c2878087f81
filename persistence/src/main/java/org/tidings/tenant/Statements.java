package org.tidings.tenant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Single SQL statements on a plain data source: for what is asked over all tenants, or before the
 * tenant is known. Each states what its failure means, which an {@link IllegalStateException} says.
 */
public final class Statements {

  /** Makes a value of the row that a result stands on. */
  @FunctionalInterface
  public interface RowReader<T> {

    T read(ResultSet row) throws SQLException;
  }

  private final DataSource database;

  public Statements(DataSource database) {
    this.database = database;
  }

  /** All rows that a statement brings. */
  public <T> List<T> query(String failure, RowReader<T> reader, String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(failure, e);
    }
  }

  /** Changes rows. */
  public void update(String failure, String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(failure, e);
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int at = 0; at < parameters.length; at++) {
      Object value = parameters[at];
      statement.setObject(
          at + 1, value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
    }
  }
}
