package org.tidings.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.RunningDatabase;
import org.tidings.launch.RunningTidings;

/** The audit log of a whole installation: who may read it, and how the operator verifies it. */
class AuditVerifyIT {

  @TempDir private Path parent;

  @Test
  void the_operator_verifies_a_running_and_a_stopped_installation() throws Exception {
    Path data = parent.resolve("data");
    String tenant;
    try (RunningTidings tidings = RunningTidings.up(data)) {
      Person ann = Person.signUp(tidings.uri(), "ann@example.org");
      tenant = ann.get("me").getString("tenantId");
      ann.askForDigest();
      assertThat(Person.each("action", Person.items(ann.get("audit"), "items")))
          .containsExactly("digest.requested", "workspace.opened");
      assertThat(Person.items(ann.get("audit?limit=1"), "items"))
          .allMatch(event -> event.getString("origin").equals("127.0.0.1"))
          .allMatch(event -> event.getString("actorEmail").equals("ann@example.org"));

      sql(data, "update memberships set role = 'MEMBER'");
      assertThatThrownBy(() -> ann.get("audit"))
          .hasMessageContaining("answered 403")
          .hasMessageContaining("Your role in this workspace");

      assertThat(verify(data, 0)).containsExactly(tenant + ": ok 2 events");
      sql(data, "delete from audit_events where seq = 1");
      assertThat(verify(data, 1)).containsExactly(tenant + ": BROKEN at seq 1: missing");
    }
    assertThat(verify(data, 1)).containsExactly(tenant + ": BROKEN at seq 1: missing");
  }

  private static List<String> verify(Path data, int exitCode)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                RunningTidings.script().toString(),
                "admin",
                "audit",
                "verify",
                "--data",
                data.toString())
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(lines.toString()).isEqualTo(exitCode);
    return lines;
  }

  private static void sql(Path data, String sql) throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
