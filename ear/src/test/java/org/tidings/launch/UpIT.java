package org.tidings.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {

  @TempDir private Path parent;

  @Test
  void keeps_its_data_over_a_kill_and_leaves_no_process_behind() throws Exception {
    Path data = parent.resolve("data");
    try (RunningTidings first = RunningTidings.up(data)) {
      assertThat(first.get("/health/ready")).isEqualTo(200);
      assertThat(settings(data)).containsExactly("on", "on", "UTF8");
      refusesTheSameDataToAnother(data);
      write(data);

      first.kill();
    }
    long orphan = RunningDatabase.process(data);
    assertThat(ProcessHandle.of(orphan)).as("killed without a chance to stop it").isPresent();

    try (RunningTidings second = RunningTidings.up(data)) {
      assertEnded(orphan);
      assertThat(query(data, "select word from kept")).containsExactly("still here");
      long database = RunningDatabase.process(data);

      assertThat(second.stop(30)).isTrue();
      assertEnded(database);
    }
  }

  @Test
  void answers_a_program_with_a_problem_while_the_database_is_away() throws Exception {
    Path data = parent.resolve("data");
    try (RunningTidings tidings = RunningTidings.up(data)) {
      ProcessHandle.of(RunningDatabase.process(data)).orElseThrow().destroyForcibly();

      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(tidings.uri().resolve("/api/v1/me"))
                      .header("Authorization", "Bearer tid_" + "x".repeat(43))
                      .build(),
                  BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
      assertThat(answer.body()).contains("Try again later").doesNotContain("Exception");
      assertThat(tidings.failures()).as("the reason").anyMatch(line -> line.contains("SQL"));
    }
  }

  /** A process that has ended stays in the table until the system's first process looks at it. */
  private static void assertEnded(long process) {
    ProcessHandle.of(process)
        .ifPresent(ending -> assertThat(ending.onExit()).succeedsWithin(Duration.ofSeconds(20)));
  }

  private static void refusesTheSameDataToAnother(Path data)
      throws IOException, InterruptedException {
    Process other = RunningTidings.launch(Ports.freeOnLoopback(), data);

    assertThat(other.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(other.exitValue()).isEqualTo(2);
    assertThat(new String(other.getInputStream().readAllBytes(), UTF_8))
        .hasLineCount(1)
        .contains("in use");
  }

  private static List<String> settings(Path data) throws IOException, SQLException {
    return List.of(
        query(data, "show fsync").get(0),
        query(data, "show synchronous_commit").get(0),
        query(data, "show server_encoding").get(0));
  }

  private static void write(Path data) throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept as select 'still here' as word");
    }
  }

  private static List<String> query(Path data, String sql) throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return List.of(rows.getString(1));
    }
  }
}
