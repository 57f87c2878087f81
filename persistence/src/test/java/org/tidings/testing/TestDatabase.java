package org.tidings.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database with our roles and migrations in a real PostgreSQL, which starts once per test JVM.
 * Each instance is a database of its own.
 */
public final class TestDatabase {

  private static final String PASSWORD = "only-in-tests";

  private final String name = "test_" + UUID.randomUUID().toString().replace("-", "");

  public TestDatabase() {
    this("latest");
  }

  /** A database as an earlier version left it. */
  public TestDatabase(String version) {
    try {
      execute(Server.POSTGRES.getPostgresDatabase(), "create database " + name);
      execute(superuser(), resource("db/roles.sql").replaceAll("\\$\\{\\w+}", PASSWORD));
      migrateTo(version);
    } catch (SQLException e) {
      throw new IllegalStateException("The test database could not be set up", e);
    }
  }

  public void migrateTo(String version) {
    Flyway.configure().dataSource(as("tidings_migrator")).target(version).load().migrate();
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + Server.POSTGRES.getPort() + "/" + name;
  }

  /** The password of each of our roles. */
  public String password() {
    return PASSWORD;
  }

  public DataSource app() {
    return as("tidings_app");
  }

  public DataSource claims() {
    return as("tidings_claims");
  }

  public DataSource superuser() {
    return Server.POSTGRES.getDatabase("postgres", name);
  }

  private DataSource as(String role) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setPortNumbers(new int[] {Server.POSTGRES.getPort()});
    database.setDatabaseName(name);
    database.setUser(role);
    database.setPassword(PASSWORD);
    database.setStringType("unspecified");
    database.setReWriteBatchedInserts(true);
    return database;
  }

  public static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String resource(String path) {
    try (InputStream in = TestDatabase.class.getClassLoader().getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Server {

    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start(); // stops with the JVM
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not start", e);
      }
    }
  }
}
