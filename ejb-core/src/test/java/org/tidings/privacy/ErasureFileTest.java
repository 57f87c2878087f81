package org.tidings.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.erasure.ErasureLine;
import org.tidings.erasure.Tombstone;
import org.tidings.identity.CurrentCaller;
import org.tidings.testing.memory.InMemoryErasures;
import org.tidings.testing.memory.UnheardEvent;
import org.tidings.testing.memory.Workspace;

class ErasureFileTest {

  @TempDir private Path directory;

  private final Workspace world = new Workspace();
  private final InMemoryErasures erasures = new InMemoryErasures(world, new CurrentCaller());

  @Test
  void lists_every_erasure_once_and_takes_none_away() throws IOException {
    bury(Optional.of(world.ann));
    file().complete();
    file().complete();
    Tombstone restoredAway = erasures.tombstones.remove(0);
    bury(Optional.empty());
    file().complete();

    assertThat(Files.readAllLines(path()))
        .map(ErasureLine::parse)
        .extracting(ErasureLine::id)
        .containsExactly(restoredAway.id(), erasures.tombstones.get(0).id());
  }

  @Test
  void a_line_that_was_cut_off_does_not_spoil_the_next() throws IOException {
    Files.writeString(path(), "2026-03-01T12:00:00Z 0b1");
    bury(Optional.empty());

    file().complete();

    ErasureLine last = ErasureLine.parse(Files.readAllLines(path()).get(1));
    assertThat(last.id()).isEqualTo(erasures.tombstones.get(0).id());
  }

  @Test
  void a_file_that_cannot_be_written_holds_nothing_up() throws IOException {
    bury(Optional.empty());
    Files.createDirectory(path());

    file().complete();

    assertThat(path()).isEmptyDirectory();
  }

  private void bury(Optional<UUID> person) {
    erasures.add(new Tombstone(UUID.randomUUID(), person, world.clock.instant()));
  }

  private ErasureFile file() {
    return new ErasureFile(erasures, new UnheardEvent<>(), Optional.of(path().toString()));
  }

  private Path path() {
    return directory.resolve("erasures");
  }
}
