package org.tidings.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The database of a running Tidings, seen by its superuser: all tenants at once. */
final class InspectedDatabase implements AutoCloseable {

  private final String url;
  private final String password;
  private final Connection connection;

  private InspectedDatabase(String url, String password) throws SQLException {
    this.url = url;
    this.password = password;
    this.connection = connect();
  }

  /** The database of the installation that keeps its data in the directory. */
  static InspectedDatabase in(Path data) throws IOException, SQLException {
    Properties passwords = new Properties();
    try (var in = Files.newBufferedReader(data.resolve("keys/database.properties"))) {
      passwords.load(in);
    }
    String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    return new InspectedDatabase(
        "jdbc:postgresql://127.0.0.1:" + port + "/tidings", passwords.getProperty("postgres"));
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, "postgres", password);
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  long count(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
