package org.tidings.launch.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.tidings.launch.LaunchException;

/** Creates the database and its roles; at every start after the first it finds them there. */
public final class DatabaseRoles {

  private DatabaseRoles() {}

  public static void create(EmbeddedDatabase database, Passwords passwords, Path script) {
    try {
      createDatabase(database, passwords);
      try (Connection connection = connect(database.url(), passwords);
          Statement statement = connection.createStatement()) {
        statement.execute(passwords.fillIn(Files.readString(script)));
      }
    } catch (IOException | SQLException e) {
      throw new LaunchException("Cannot prepare the database: " + e.getMessage(), e);
    }
  }

  private static void createDatabase(EmbeddedDatabase database, Passwords passwords)
      throws SQLException {
    try (Connection connection = connect(database.maintenanceUrl(), passwords);
        Statement statement = connection.createStatement()) {
      if (!exists(statement)) {
        statement.execute("create database " + EmbeddedDatabase.NAME);
      }
    }
  }

  private static boolean exists(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "select 1 from pg_database where datname = '" + EmbeddedDatabase.NAME + "'")) {
      return found.next();
    }
  }

  private static Connection connect(String url, Passwords passwords) throws SQLException {
    return DriverManager.getConnection(url, Passwords.SUPERUSER, passwords.of(Passwords.SUPERUSER));
  }
}
