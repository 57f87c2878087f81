package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.tidings.crash.CrashPoint;
import org.tidings.launch.RunningDatabase;
import org.tidings.launch.RunningTidings;

/** A Tidings that dies where it is told to, and is started again on the same data. */
final class MortalTidings implements AutoCloseable {

  private static final int KILLED = 137;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path data;
  private final Path armed;
  private final Map<String, String> environment;
  private RunningTidings running;

  MortalTidings(Path parent, Neighbours neighbours) throws IOException {
    data = parent.resolve("data");
    armed = Files.createDirectory(parent.resolve("crash-points"));
    environment =
        neighbours.environment(
            "-Dtidings.crash-points=" + armed,
            "-Dtidings.poll.lease=PT5S", // whatever a dead process held is free again soon
            "-Dtidings.delivery.lease=PT5S",
            "-Dtidings.queue.visibility=5s",
            "-Dtidings.digest.tick=PT1S",
            "-Dtidings.plan.free.sources=20", // a mailbox for each point
            "-Dtidings.poll.interval=PT1H"); // only what has just been connected is polled
    start();
  }

  void start() throws IOException {
    running = RunningTidings.up(data, environment);
  }

  URI uri() {
    return running.uri();
  }

  /** Has it die at the point, once. */
  void arm(CrashPoint point) throws IOException {
    Files.createFile(armed.resolve(point.name()));
  }

  boolean isDead() {
    return !running.isAlive();
  }

  void awaitDeath(CrashPoint point) {
    await("the crash at " + point).atMost(PATIENCE).until(this::isDead);
    assertThat(running.exitValue()).isEqualTo(KILLED);
    assertThat(armed.resolve(point.name())).doesNotExist();
  }

  /** The moment of every schedule comes. */
  void makeSchedulesDue() throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute("update digest_schedules set next_at = now()");
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
