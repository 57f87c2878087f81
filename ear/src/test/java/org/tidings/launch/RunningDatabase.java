package org.tidings.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The database of a running Tidings, found by its data directory and entered as its superuser. */
public final class RunningDatabase {

  private RunningDatabase() {}

  public static Connection connect(Path data) throws IOException, SQLException {
    Properties passwords = new Properties();
    try (var in = Files.newBufferedReader(data.resolve("keys/database.properties"))) {
      passwords.load(in);
    }
    String port = postmaster(data, 3);
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/tidings",
        "postgres",
        passwords.getProperty("postgres"));
  }

  /** The process id of its server. */
  public static long process(Path data) throws IOException {
    return Long.parseLong(postmaster(data, 0));
  }

  /** A line of the file in which PostgreSQL keeps its process id and port. */
  private static String postmaster(Path data, int line) throws IOException {
    return Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(line).strip();
  }
}
