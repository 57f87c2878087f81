package org.tidings.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.RunningDatabase;
import org.tidings.launch.RunningTidings;

/** A mail with a canary in it, which an erasure takes out of an installation and of its backup. */
class ErasureIT {

  private static final String CANARY = "canary-5d1f-sings";
  private static final String WORKSPACE = "Workspace of ann@example.org";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path parent;

  private Path data;
  private Path backup;

  @Test
  void what_was_erased_is_gone_and_stays_gone_when_an_older_backup_is_restored() throws Exception {
    data = parent.resolve("data");
    backup = parent.resolve("backup");
    try (Neighbours neighbours = Neighbours.start()) {
      neighbours.deliver("ann", new Mails().plain(CANARY, "bird@example.org"));
      Person ann = readsTheCanary(neighbours);
      copy(data.resolve("postgres"), backup);

      erasesTheWorkspace(ann, neighbours);
      assertThat(FilesOf.under(data).thatContain(List.of(CANARY))).isEmpty();
      copy(backup, data.resolve("postgres"));

      try (RunningTidings restored = RunningTidings.up(data, neighbours.environment())) {
        Person back = ann.at(restored.uri());
        assertThat(back.notifications("").toString()).as("before the replay").contains(CANARY);

        assertThat(replay()).anyMatch(line -> line.matches("workspace .*: [1-9]\\d* rows erased"));

        assertThatThrownBy(() -> back.get("me")).hasMessageContaining("answered 401");
        assertThat(tablesThatHoldRows())
            .containsExactlyInAnyOrder("tenants", "audit_events", "audit_heads", "erasures");
        assertThat(replay()).as("again").anyMatch(line -> line.endsWith(": 0 rows erased"));
      }
      assertThat(FilesOf.under(data).thatContain(List.of(CANARY))).isEmpty();
    }
  }

  private Person readsTheCanary(Neighbours neighbours) throws IOException {
    try (RunningTidings tidings = RunningTidings.up(data, neighbours.environment())) {
      Person ann = Person.signUp(tidings.uri(), "ann@example.org");
      ann.connect("Mail", neighbours.mailbox("ann"));
      await("the mail").atMost(PATIENCE).until(() -> ann.notifications("").size() == 1);
      ann.verifyChannel(neighbours);
      String digest = ann.askForDigest();
      await("the digest")
          .atMost(PATIENCE)
          .until(() -> ann.digest(digest).getString("status").equals("delivered"));
      return ann;
    }
  }

  private void erasesTheWorkspace(Person before, Neighbours neighbours) throws Exception {
    try (RunningTidings tidings = RunningTidings.up(data, neighbours.environment())) {
      Person ann = before.at(tidings.uri());
      assertThatThrownBy(() -> ann.erase("me", ann.email()))
          .hasMessageContaining("answered 409")
          .hasMessageContaining("Erase the workspace instead");
      assertThatThrownBy(() -> ann.erase("workspace", "Another one"))
          .hasMessageContaining("answered 400");
      assertThat(admin("plan", ann.get("me").getString("tenantId"), "pro"))
          .singleElement(STRING)
          .endsWith(": pro");
      assertThat(ann.get("plan").getString("plan")).isEqualTo("pro");
      ann.askForDigest(); // its message is under way now, and finds nothing

      JSONObject certificate = ann.erase("workspace", WORKSPACE);

      assertThat(certificate.getString("subject")).isEqualTo("workspace");
      assertThat(Person.items(certificate, "erased"))
          .filteredOn(store -> store.getInt("count") > 0)
          .extracting(store -> store.getString("store"))
          .contains("notifications", "digests", "user_keys", "users", "logins");
      assertThatThrownBy(() -> ann.get("me")).hasMessageContaining("answered 401");
      assertThat(tablesThatHoldRows())
          .containsExactlyInAnyOrder("tenants", "audit_events", "audit_heads", "erasures");
      await("the line").until(() -> Files.exists(data.resolve("erasures")));
      assertThat(Files.readString(data.resolve("erasures")))
          .contains(certificate.getString("id"), certificate.getString("workspace"));
      await("the queues").until(() -> rows("select count(*) from outbox").equals(List.of("0")));
      assertThat(tidings.failures()).isEmpty();
    }
  }

  private List<String> tablesThatHoldRows() throws IOException, SQLException {
    List<String> holding = new ArrayList<>();
    for (String table :
        rows(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_name <> 'flyway_schema_history'")) {
      if (!rows("select 1 from " + table + " limit 1").isEmpty()) {
        holding.add(table);
      }
    }
    return holding;
  }

  private List<String> rows(String sql) throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    }
  }

  private List<String> replay() throws IOException, InterruptedException {
    return admin("erase", "--replay");
  }

  private List<String> admin(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(RunningTidings.script().toString(), "admin"));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(lines.toString()).isZero();
    return lines;
  }

  /** Puts a copy of a directory where another one may be. */
  private static void copy(Path from, Path to) throws IOException {
    if (Files.exists(to)) {
      try (Stream<Path> old = Files.walk(to)) {
        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
    Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
  }
}
