package org.tidings.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.tidings.launch.database.DatabaseRoles;
import org.tidings.launch.database.EmbeddedDatabase;
import org.tidings.launch.database.Migrations;
import org.tidings.launch.database.Passwords;
import org.tidings.launch.queue.EmbeddedQueue;
import org.tidings.launch.server.Server;
import org.tidings.launch.server.ServerLog;

/**
 * Database, server, application and queue on one data directory. The database is prepared while the
 * server boots; the application is deployed when both stand.
 */
final class EmbeddedSystem {

  private final Installation installation;
  private final DataDirectory data;
  private final ListenOptions listen;
  private final RunningParts running;
  private final Story story;

  EmbeddedSystem(
      Installation installation,
      DataDirectory data,
      ListenOptions listen,
      RunningParts running,
      Story story) {
    this.installation = installation;
    this.data = data;
    this.listen = listen;
    this.running = running;
    this.story = story;
  }

  /** Starts everything; returns when the application says that it is ready. */
  void start(Settings settings, Passwords passwords) {
    int databasePort = Ports.freeOnLoopback();
    int queuePort = Ports.freeOnLoopback();
    settings
        .set("tidings.database.url", EmbeddedDatabase.url(databasePort))
        .queuePort(queuePort)
        .apply();
    Path logConfiguration = ServerLog.open(data);
    CompletableFuture<EmbeddedDatabase> database =
        CompletableFuture.supplyAsync(() -> startDatabase(passwords, databasePort));
    running.add(() -> database.join().close());
    Server server =
        running.add(
            Server.boot(
                listen.address(),
                listen.port(),
                URI.create(listen.localUrl()),
                data.freshServer(),
                logConfiguration));
    story.step("Server started");
    await(database);
    if (!server.deploy(installation.application())) {
      throw new LaunchException("The application did not start; see the log in " + data.logs());
    }
    story.step("Application deployed");
    running.add(EmbeddedQueue.start(installation, data, queuePort));
    server.awaitReady();
    story.step("Queue started, application ready");
  }

  private EmbeddedDatabase startDatabase(Passwords passwords, int port) {
    EmbeddedDatabase database = EmbeddedDatabase.start(installation, data, passwords, port);
    try {
      DatabaseRoles.create(database, passwords, installation.roles());
      int applied = Migrations.apply(database, passwords, installation.migrations());
      story.step("Database ready, " + applied + " migrations applied");
      return database;
    } catch (LaunchException e) {
      database.close();
      throw e;
    }
  }

  private static void await(CompletableFuture<?> task) {
    try {
      task.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof LaunchException reason) {
        throw reason;
      }
      throw e;
    }
  }
}
