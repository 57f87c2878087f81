package org.tidings.launch.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.tidings.launch.DataDirectory;
import org.tidings.launch.Installation;
import org.tidings.launch.LaunchException;
import org.tidings.launch.Ports;
import org.tidings.launch.ProductVersion;
import org.tidings.launch.RunningParts;

/**
 * A connection that sees all tenants of an installation. A database that runs is used as it is; one
 * that does not is started for as long as the connection is needed.
 */
public final class SuperuserConnection implements AutoCloseable {

  private final RunningParts parts;
  private final Connection connection;

  private SuperuserConnection(RunningParts parts, Connection connection) {
    this.parts = parts;
    this.connection = connection;
  }

  /**
   * Connects.
   *
   * @throws LaunchException when there is no installation in the directory, or it is just starting
   */
  public static SuperuserConnection open(Installation installation, Path directory) {
    if (!Files.isDirectory(directory.resolve("postgres"))) {
      throw new LaunchException("No Tidings has kept its data in " + directory);
    }
    RunningParts parts = new RunningParts();
    try {
      Passwords passwords = Passwords.keptIn(directory.resolve("keys"));
      int port =
          RunningPostgres.port(directory.resolve("postgres"))
              .orElseGet(() -> start(installation, directory, parts));
      Connection connection =
          DriverManager.getConnection(
              EmbeddedDatabase.url(port), Passwords.SUPERUSER, passwords.of(Passwords.SUPERUSER));
      return new SuperuserConnection(parts, parts.add(connection));
    } catch (SQLException e) {
      parts.close();
      throw new LaunchException("Cannot reach the database: " + e.getMessage(), e);
    } catch (LaunchException e) {
      parts.close();
      throw e;
    }
  }

  private static int start(Installation installation, Path directory, RunningParts parts) {
    DataDirectory data = parts.add(DataDirectory.reopen(directory, ProductVersion.current()));
    int port = Ports.freeOnLoopback();
    parts.add(EmbeddedDatabase.start(installation, data, Passwords.keptIn(data.keys()), port));
    return port;
  }

  public Connection connection() {
    return connection;
  }

  @Override
  public void close() {
    parts.close();
  }
}
