package org.tidings.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.RunningDatabase;
import org.tidings.launch.RunningTidings;

/**
 * The operator rotates the keys of a running installation. The test makes each wait end at once.
 */
class KeysRotateIT {

  private static final String WAITING = "Waiting until";

  @TempDir private Path parent;

  @Test
  void a_running_installation_reads_on_with_new_keys_also_when_the_command_was_killed()
      throws Exception {
    Path data = parent.resolve("data");
    try (Neighbours neighbours = Neighbours.start();
        RunningTidings tidings = RunningTidings.up(data, neighbours.environment())) {
      Person ann = Person.signUp(tidings.uri(), "ann@example.org");
      neighbours.deliver("ann", new Mails().plain("Dinner on Friday", "1@example.org"));
      String mailbox = ann.connect("Work", neighbours.mailbox("ann"));
      await("the mail")
          .atMost(Duration.ofMinutes(1))
          .until(() -> subjects(ann).equals(List.of("Dinner on Friday")));

      try (Command killed = Command.rotate(data)) {
        killed.linesUpTo(WAITING);
      }
      try (Command rotation = Command.rotate(data)) {
        assertThat(rotation.linesUpTo(WAITING)).contains("Going on with an earlier rotation");
        sql(data, "update user_keys set doubled_at = doubled_at - interval '1 hour'");
        assertThat(rotation.linesToEnd()).last().asString().isEqualTo("Done: 1 old keys are gone");
      }
      try (Command rotation = Command.rotate(data, "--master")) {
        rotation.linesUpTo(WAITING);
        Files.setLastModifiedTime(
            data.resolve("keys").resolve("master.json"), FileTime.from(Instant.EPOCH));
        assertThat(rotation.linesToEnd()).last().asString().startsWith("Done");
      }

      assertThat(subjects(ann)).containsExactly("Dinner on Friday");
      neighbours.deliver("ann", new Mails().plain("Breakfast on Sunday", "2@example.org"));
      ann.poll(mailbox);
      await("the next mail")
          .atMost(Duration.ofMinutes(1))
          .until(() -> subjects(ann).contains("Breakfast on Sunday"));
    }
  }

  private static List<String> subjects(Person person) {
    return Person.each("subject", person.notifications(""));
  }

  private static void sql(Path data, String sql) throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** {@code tidings admin keys rotate}; closing kills it. */
  private record Command(Process process, BufferedReader output) implements AutoCloseable {

    static Command rotate(Path data, String... options) throws IOException {
      List<String> words =
          Stream.concat(
                  Stream.of(
                      RunningTidings.script().toString(),
                      "admin",
                      "keys",
                      "rotate",
                      "--data",
                      data.toString()),
                  Stream.of(options))
              .toList();
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      return new Command(
          process, new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)));
    }

    /** All lines up to one that begins so. */
    List<String> linesUpTo(String beginning) throws IOException {
      List<String> lines = new ArrayList<>();
      do {
        String line = output.readLine();
        assertThat(line).as("after " + lines).isNotNull();
        lines.add(line);
      } while (!lines.get(lines.size() - 1).startsWith(beginning));
      return lines;
    }

    List<String> linesToEnd() throws InterruptedException {
      List<String> lines = output.lines().toList();
      assertThat(process.waitFor()).as(lines.toString()).isZero();
      return lines;
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }
}
