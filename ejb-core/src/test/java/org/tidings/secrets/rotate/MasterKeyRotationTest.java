package org.tidings.secrets.rotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.local.KeysetFile;
import org.tidings.tenant.TenantId;
import org.tidings.testing.memory.TestClock;
import org.tidings.testing.memory.Workspace;

class MasterKeyRotationTest {

  /** The file's time is the machine's. */
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  @TempDir private Path directory;

  private final TestClock clock = new TestClock(Workspace.NOON);
  private Path masterFile;
  private KeptSecrets secrets;
  private KeptFactor factor;

  @BeforeEach
  void fill() throws SQLException {
    masterFile = directory.resolve("master.json");
    secrets = new KeptSecrets(masterFile, clock);
    factor = new KeptFactor(secrets.database, masterFile);
  }

  @Test
  void under_load_nothing_fails_and_the_old_master_key_is_of_no_use_afterwards() throws Exception {
    int before = masterKey();
    try (Node node = new Node(secrets.database, masterFile, clock);
        Load load = new Load(secrets.cells, List.of(node, node))) {
      load.awaitRounds(50);

      rotate(
          length -> {
            node.signUp(new KeyOwner(TenantId.random(), UUID.randomUUID()));
            load.awaitRounds(50);
            clock.advance(FOR_EVER);
          },
          line -> load.awaitRounds(20));

      load.awaitRounds(50);
      load.end();
    }
    assertThat(masterKey()).isNotEqualTo(before);
    assertOnlyTheNewMasterKeyCounts();
  }

  @Test
  void killed_at_any_place_it_goes_on_when_it_is_run_again() throws Exception {
    int before = masterKey();
    for (int lines = 0; ; lines++) {
      List<String> told = new ArrayList<>();
      int last = lines;
      try {
        rotate(
            length -> clock.advance(FOR_EVER),
            line -> {
              told.add(line);
              if (told.size() > last) {
                throw new IllegalArgumentException("killed");
              }
            });
      } catch (IllegalArgumentException e) {
        if (!told.get(last).startsWith("Done")) {
          continue;
        }
      }
      break;
    }

    assertThat(masterKey()).isNotEqualTo(before);
    assertOnlyTheNewMasterKeyCounts();
  }

  private void assertOnlyTheNewMasterKeyCounts() throws Exception {
    assertThat(new KeysetFile(masterFile).read().size()).isEqualTo(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(masterFile)))
        .isEqualTo("rw-------");
    for (KeyOwner owner : secrets.owners) {
      secrets.keyset(owner); // is unwrapped by it
    }
    factor.assertThatTheNewMasterKeyOpensIt();
    try (Node restarted = new Node(secrets.database, masterFile, clock)) {
      for (Cell cell : secrets.cells) {
        assertThat(restarted.read(cell)).startsWith(KeptSecrets.first(cell));
      }
    }
  }

  private int masterKey() {
    return new KeysetFile(masterFile).read().getPrimary().getId();
  }

  private void rotate(Pause pause, Consumer<String> report) throws SQLException {
    try (Connection connection = secrets.database.superuser().getConnection()) {
      new MasterKeyRotation(clock, pause).apply(connection, masterFile).accept(report);
    }
  }
}
