package org.tidings.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.secrets.local.LocalMasterKey;

class LoginVaultTest {

  private static final String SECRET = "12345678901234567890";

  @TempDir private Path directory;

  private final UUID ann = UUID.randomUUID();
  private LoginVault vault;
  private byte[] wrapped;

  @BeforeEach
  void wrap() {
    vault = with("master.json");
    wrapped = vault.wrap(ann, SECRET.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_is_stored_shows_nothing_and_opens_with_the_master_key() {
    assertThat(new String(wrapped, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
    assertThat(vault.unwrap(ann, wrapped)).asString(StandardCharsets.UTF_8).isEqualTo(SECRET);
    assertThat(with("master.json").unwrap(ann, wrapped)).asString().isEqualTo(SECRET);
  }

  @Test
  void opens_for_the_login_it_was_made_for_and_with_its_own_key() {
    assertThatThrownBy(() -> vault.unwrap(UUID.randomUUID(), wrapped))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> with("another.json").unwrap(ann, wrapped))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining(SECRET);
  }

  private LoginVault with(String file) {
    return new LoginVault(new LocalMasterKey(directory.resolve(file).toString()));
  }
}
