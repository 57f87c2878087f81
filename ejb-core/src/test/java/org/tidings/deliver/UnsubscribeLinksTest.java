package org.tidings.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.deliver.UnsubscribeLinks.Target;
import org.tidings.tenant.TenantId;

class UnsubscribeLinksTest {

  private final TenantId tenant = TenantId.random();
  private final UUID channel = UUID.randomUUID();

  @TempDir private Path keys;

  @Test
  void a_token_names_its_channel_also_after_a_restart() {
    String token = links("links.json").tokenFor(tenant, channel);
    assertThat(links("links.json").read(token)).contains(new Target(tenant, channel));
    assertThat(token).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void a_token_of_another_key_is_nothing() {
    String foreign = links("other.json").tokenFor(tenant, channel);
    assertThat(links("links.json").read(foreign)).isEmpty();
  }

  @Test
  void a_token_with_one_changed_character_is_nothing() {
    UnsubscribeLinks links = links("links.json");
    String token = links.tokenFor(tenant, channel);
    for (int i = 0; i < token.length() - 1; i++) { // the last one carries unused bits
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      assertThat(links.read(token.substring(0, i) + other + token.substring(i + 1))).isEmpty();
    }
  }

  @Test
  void what_is_no_token_is_nothing() {
    UnsubscribeLinks links = links("links.json");
    assertThat(links.read("")).isEmpty();
    assertThat(links.read("no token at all!")).isEmpty();
    assertThat(links.read("A".repeat(43))).isEmpty();
    assertThat(links.read("A".repeat(100_000))).isEmpty();
  }

  @Test
  void only_the_operator_can_read_the_key() throws IOException {
    links("links.json").tokenFor(tenant, channel);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(keys.resolve("links.json"))))
        .isEqualTo("rw-------");
  }

  private UnsubscribeLinks links(String file) {
    return new UnsubscribeLinks(keys.resolve(file).toString());
  }
}
