package org.tidings.launch.database;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.tidings.launch.DataDirectory;
import org.tidings.launch.Installation;
import org.tidings.launch.LaunchException;

/**
 * PostgreSQL on a loopback port, with its data kept between runs. Every commit reaches the disk;
 * every connection needs a password.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  static final String NAME = "tidings";

  private static final Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
  private static final Duration INIT_LIMIT = Duration.ofMinutes(2);
  private static final Duration START_LIMIT = Duration.ofMinutes(5); // may have to recover
  private static final Duration FAST_STOP_LIMIT = Duration.ofSeconds(6);
  private static final Duration IMMEDIATE_STOP_LIMIT = Duration.ofSeconds(3);

  private final PostgresPrograms programs;
  private final Path cluster;
  private final int port;

  private EmbeddedDatabase(PostgresPrograms programs, Path cluster, int port) {
    this.programs = programs;
    this.cluster = cluster;
    this.port = port;
  }

  /** Starts the server, after stopping one that outlived its launcher. */
  public static EmbeddedDatabase start(
      Installation installation, DataDirectory data, Passwords passwords, int port) {
    Path home =
        PostgresArchive.unpack(
            installation.postgresArchive(), installation.home().resolve("postgres"));
    PostgresPrograms programs =
        new PostgresPrograms(home, data.logs().resolve("postgres-start.log"));
    EmbeddedDatabase database = new EmbeddedDatabase(programs, data.database(), port);
    database.createCluster(passwords);
    database.stopOrphan();
    database.startServer(data.logs());
    return database;
  }

  /** The JDBC address of the application's database in a server on the port. */
  public static String url(int port) {
    return url(port, NAME);
  }

  String url() {
    return url(port, NAME);
  }

  String maintenanceUrl() {
    return url(port, "postgres");
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  @Override
  public void close() {
    if (!stop("fast", FAST_STOP_LIMIT)) {
      stop("immediate", IMMEDIATE_STOP_LIMIT); // the next start recovers from the log
    }
  }

  private void createCluster(Passwords passwords) {
    if (Files.isDirectory(cluster)) {
      return;
    }
    try {
      Path unfinished = Files.createTempDirectory(cluster.getParent(), "postgres-new");
      Path passwordFile = SecretFile.createTemporary(cluster.getParent(), "initdb");
      Files.writeString(passwordFile, passwords.of(Passwords.SUPERUSER));
      boolean created =
          programs.run(
              INIT_LIMIT,
              "initdb",
              "--pgdata=" + unfinished,
              "--username=" + Passwords.SUPERUSER,
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--data-checksums",
              "--no-instructions");
      Files.delete(passwordFile);
      require(created, "PostgreSQL could not create its files");
      Files.move(unfinished, cluster);
    } catch (IOException e) {
      throw new LaunchException("Cannot create " + cluster + ": " + e.getMessage(), e);
    }
  }

  private void stopOrphan() {
    RunningPostgres.find(cluster)
        .ifPresent(
            process -> {
              LOG.log(Level.INFO, "Stopping PostgreSQL {0}, left by a killed run", process.pid());
              close();
            });
  }

  private void startServer(Path logs) {
    List<String> settings =
        List.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "max_connections=100",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=on",
            "log_directory=" + logs,
            "log_filename=postgres-%a.log", // one a weekday, so a week is kept
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            "log_file_mode=0600");
    String options =
        settings.stream().map(setting -> "-c '" + setting + "'").collect(Collectors.joining(" "));
    boolean started =
        programs.run(
            START_LIMIT,
            "pg_ctl",
            "--pgdata=" + cluster,
            "--wait",
            "--timeout=" + START_LIMIT.toSeconds(),
            "--options=" + options,
            "start");
    require(started, "PostgreSQL did not start");
  }

  private boolean stop(String mode, Duration limit) {
    return programs.run(
        limit.plusSeconds(1),
        "pg_ctl",
        "--pgdata=" + cluster,
        "--mode=" + mode,
        "--wait",
        "--timeout=" + limit.toSeconds(),
        "stop");
  }

  private void require(boolean done, String problem) {
    if (!done) {
      throw new LaunchException(problem + "; see " + programs.log());
    }
  }
}
