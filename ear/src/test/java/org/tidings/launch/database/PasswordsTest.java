package org.tidings.launch.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

  @TempDir private Path keys;

  @Test
  void are_the_same_at_the_next_start() {
    Passwords first = Passwords.keptIn(keys);

    assertThat(Passwords.keptIn(keys).of(Passwords.APP)).isEqualTo(first.of(Passwords.APP));
  }

  @Test
  void differ_from_role_to_role() {
    Passwords passwords = Passwords.keptIn(keys);

    assertThat(passwords.of(Passwords.APP)).isNotEqualTo(passwords.of(Passwords.CLAIMS));
  }

  @Test
  void are_for_their_owner_only() throws IOException {
    Passwords.keptIn(keys);

    assertThat(Files.getPosixFilePermissions(keys.resolve("database.properties")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void fill_every_placeholder_of_the_role_script() throws IOException {
    try (var script = PasswordsTest.class.getResourceAsStream("/db/roles.sql")) {
      String filled = Passwords.keptIn(keys).fillIn(new String(script.readAllBytes(), UTF_8));

      assertThat(filled).contains("tidings_app password").doesNotContain("${");
    }
  }
}
