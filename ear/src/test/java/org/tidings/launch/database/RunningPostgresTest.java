package org.tidings.launch.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningPostgresTest {

  @TempDir private Path cluster;

  @Test
  void finds_none_where_no_server_left_its_process_id() {
    assertThat(RunningPostgres.find(cluster)).isEmpty();
  }

  @Test
  void finds_the_server_that_is_still_running() throws IOException {
    Process server = new ProcessBuilder(programNamed("postgres").toString(), "60").start();
    try {
      leaveProcessId(Long.toString(server.pid()));

      assertThat(RunningPostgres.find(cluster)).contains(server.toHandle());
      assertThat(RunningPostgres.port(cluster)).contains(5433);
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void leaves_alone_another_program_that_has_got_the_number() throws IOException {
    leaveProcessId(Long.toString(ProcessHandle.current().pid()));

    assertThat(RunningPostgres.find(cluster)).isEmpty();
  }

  @Test
  void finds_none_in_a_file_that_was_cut_short() throws IOException {
    leaveProcessId("");

    assertThat(RunningPostgres.find(cluster)).isEmpty();
  }

  private void leaveProcessId(String line) throws IOException {
    Files.writeString(cluster.resolve("postmaster.pid"), line + "\n/data\n1772366400\n5433\n");
  }

  /** A program that only sleeps. */
  private Path programNamed(String name) throws IOException {
    Path program = cluster.resolve(name);
    Files.copy(Path.of("/bin/sleep"), program);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    return program;
  }
}
