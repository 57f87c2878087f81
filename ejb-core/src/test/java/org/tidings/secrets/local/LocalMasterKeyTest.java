package org.tidings.secrets.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.secrets.KeyOwner;
import org.tidings.tenant.TenantId;

class LocalMasterKeyTest {

  private static final KeyOwner ANN = new KeyOwner(TenantId.random(), UUID.randomUUID());
  private static final KeyOwner BOB = new KeyOwner(ANN.tenant(), UUID.randomUUID());
  private static final byte[] KEYSET = "a keyset".getBytes(UTF_8);

  @TempDir private Path directory;

  @Test
  void keeps_its_file_to_the_account_that_made_it() throws IOException {
    master();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void unwraps_after_a_restart_what_it_wrapped() throws GeneralSecurityException {
    byte[] wrapped = master().wrap(ANN, Optional.empty(), KEYSET);

    assertThat(master().unwrap(ANN, wrapped)).isEqualTo(KEYSET);
  }

  @Test
  void unwraps_nothing_for_somebody_else() throws GeneralSecurityException {
    byte[] wrapped = master().wrap(ANN, Optional.empty(), KEYSET);

    assertThatThrownBy(() -> master().unwrap(BOB, wrapped))
        .isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void does_not_replace_a_damaged_file() throws IOException {
    Files.writeString(file(), "not a keyset");

    assertThatThrownBy(this::master).hasMessageContaining("damaged");
    assertThat(file()).hasContent("not a keyset");
  }

  private LocalMasterKey master() {
    return new LocalMasterKey(file().toString());
  }

  private Path file() {
    return directory.resolve("master.json");
  }
}
