package org.tidings.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  private static final ProductVersion VERSION = new ProductVersion("0.10.0");

  @TempDir private Path parent;

  @Test
  void lets_nobody_but_its_owner_in() throws IOException {
    try (DataDirectory data = DataDirectory.open(directory(), VERSION)) {
      assertThat(permissions(directory())).isEqualTo("rwx------");
      assertThat(permissions(data.keys())).isEqualTo("rwx------");
    }
  }

  @Test
  void refuses_to_be_used_twice_at_the_same_time() throws IOException {
    try (DataDirectory data = DataDirectory.open(directory(), VERSION)) {
      assertThat(data.logs()).exists();

      assertThatThrownBy(() -> DataDirectory.open(directory(), VERSION))
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining("in use by another Tidings");
    }
  }

  @Test
  void can_be_used_again_once_it_is_closed() throws IOException {
    DataDirectory.open(directory(), VERSION).close();
    DataDirectory.open(directory(), VERSION).close();

    assertThat(directory().resolve("version")).hasContent("0.10.0");
  }

  @Test
  void refuses_what_a_newer_version_wrote_and_stays_usable_for_that_one() throws IOException {
    DataDirectory.open(directory(), VERSION).close();

    assertThatThrownBy(() -> DataDirectory.open(directory(), new ProductVersion("0.9.1")))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("0.10.0")
        .hasMessageContaining("newer than this 0.9.1");

    DataDirectory.open(directory(), VERSION).close();
  }

  @Test
  void takes_over_what_an_older_version_wrote() throws IOException {
    DataDirectory.open(directory(), new ProductVersion("0.9.1")).close();
    DataDirectory.open(directory(), VERSION).close();

    assertThat(directory().resolve("version")).hasContent("0.10.0");
  }

  @Test
  void looking_at_it_leaves_its_version_as_it_is() throws IOException {
    DataDirectory.open(directory(), new ProductVersion("0.9.1")).close();
    DataDirectory.reopen(directory(), VERSION).close();

    assertThat(directory().resolve("version")).hasContent("0.9.1");
  }

  @Test
  void gives_the_server_an_empty_directory_at_every_start() throws IOException {
    try (DataDirectory data = DataDirectory.open(directory(), VERSION)) {
      Files.createDirectories(data.freshServer().resolve("config"));
      Files.writeString(data.keys().resolve("master.json"), "{}");

      assertThat(data.freshServer()).isEmptyDirectory();
      assertThat(data.keys().resolve("master.json")).exists();
    }
  }

  private Path directory() {
    return parent.resolve("data");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
