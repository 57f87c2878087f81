package org.tidings.secrets.rotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.KeyVersion;
import org.tidings.testing.TestDatabase;
import org.tidings.testing.memory.TestClock;
import org.tidings.testing.memory.Workspace;

class DataKeyRotationTest {

  @TempDir private Path directory;

  private final TestClock clock = new TestClock(Workspace.NOON);
  private final List<String> told = new ArrayList<>();
  private Path masterFile;
  private KeptSecrets secrets;

  @BeforeEach
  void fill() throws SQLException {
    masterFile = directory.resolve("master.json");
    secrets = new KeptSecrets(masterFile, clock);
  }

  @Test
  void under_load_nothing_fails_nothing_is_lost_and_nothing_old_is_left() throws Exception {
    Set<KeyVersion> before = versions();
    try (Node one = node();
        Node two = node();
        Load load = new Load(secrets.cells, List.of(one, two, one))) {
      load.awaitRounds(100);

      rotate(
          length -> {
            load.awaitRounds(20);
            clock.advance(length.multipliedBy(12));
          },
          told::add);

      load.awaitRounds(100);
      Map<Cell, String> written = load.end();
      assertEachIs(written, two);
    }
    assertThat(secrets.outdated()).isZero();
    assertThat(versions()).doesNotContainAnyElementsOf(before).hasSameSizeAs(before);
    assertThat(told.get(told.size() - 1)).isEqualTo("Done: 4 old keys are gone");
  }

  @Test
  void killed_at_any_place_it_goes_on_when_it_is_run_again() throws Exception {
    Set<KeyVersion> before = versions();
    int lines = 0;
    for (boolean done = false; !done; lines++) {
      done = rotateUpToLine(lines);
    }

    assertThat(lines).isGreaterThan(4);
    assertThat(secrets.outdated()).isZero();
    assertThat(versions()).doesNotContainAnyElementsOf(before);
    try (Node node = node()) {
      assertEachIs(Map.of(), node);
    }
  }

  @Test
  void a_value_that_nobody_could_read_is_named_and_holds_up_nothing() throws Exception {
    Cell damaged = secrets.cells.get(0);
    TestDatabase.execute(
        secrets.database.superuser(),
        "update %s set %s = 'garbage' where %s = '%s'"
            .formatted(
                damaged.column().table(),
                damaged.column().column(),
                damaged.column().row(),
                damaged.row()));

    rotate(clock::advance, told::add);

    assertThat(told)
        .contains("Unreadable, before and now: " + damaged.column().name() + " " + damaged.row())
        .contains("Done: 4 old keys are gone");
  }

  @Test
  void a_second_rotation_at_the_same_time_is_refused() throws Exception {
    try (Connection connection = secrets.database.superuser().getConnection()) {
      new KeyRows(connection, clock::advance).lock();

      assertThatThrownBy(() -> rotate(clock::advance, told::add))
          .hasMessageContaining("another rotation is running");
    }
  }

  private boolean rotateUpToLine(int line) throws SQLException {
    List<String> lines = new ArrayList<>();
    try {
      rotate(
          clock::advance,
          said -> {
            lines.add(said);
            if (lines.size() > line) {
              throw new KilledException();
            }
          });
      return true;
    } catch (KilledException e) {
      return lines.get(line).startsWith("Done");
    }
  }

  private void rotate(Pause pause, Consumer<String> report) throws SQLException {
    try (Connection connection = secrets.database.superuser().getConnection()) {
      new DataKeyRotation(clock, pause).apply(connection, masterFile).accept(report);
    }
  }

  private void assertEachIs(Map<Cell, String> written, Node node) {
    for (Cell cell : secrets.cells) {
      assertThat(node.read(cell)).isEqualTo(written.getOrDefault(cell, KeptSecrets.first(cell)));
    }
  }

  private Set<KeyVersion> versions() throws Exception {
    Set<KeyVersion> versions = new HashSet<>();
    for (KeyOwner owner : secrets.owners) {
      versions.add(secrets.keyset(owner).primary());
      assertThat(secrets.keyset(owner).primaryOnly().bytes())
          .as("a keyset of one key")
          .isEqualTo(secrets.keyset(owner).bytes());
    }
    return versions;
  }

  private Node node() {
    return new Node(secrets.database, masterFile, clock);
  }

  private static final class KilledException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
