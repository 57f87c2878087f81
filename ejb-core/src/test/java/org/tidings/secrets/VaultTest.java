package org.tidings.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.account.Membership;
import org.tidings.account.Role;
import org.tidings.account.UserKey;
import org.tidings.secrets.Vault.Place;
import org.tidings.tenant.TenantId;
import org.tidings.testing.memory.Workspace;

class VaultTest {

  private static final Place HERE = new Place("notifications.content", "row-1");

  private final Workspace world = new Workspace();

  @Test
  void opens_what_it_sealed_for_the_same_place() {
    byte[] ciphertext = seal("geheim – 秘密");

    assertThat(open(world.tenant, world.ann, HERE, ciphertext)).isEqualTo("geheim – 秘密");
  }

  @Test
  void shows_nothing_of_the_text() {
    assertThat(new String(seal("a secret word"), StandardCharsets.ISO_8859_1))
        .doesNotContain("secret");
  }

  @Test
  void opens_nothing_in_another_row() {
    Place otherRow = new Place(HERE.column(), "row-2");

    assertRefused(world.tenant, world.ann, otherRow, seal("text"));
  }

  @Test
  void opens_nothing_in_another_column() {
    Place otherColumn = new Place("notifications.summary", HERE.row());

    assertRefused(world.tenant, world.ann, otherColumn, seal("text"));
  }

  @Test
  void opens_nothing_for_another_tenant_not_even_with_the_same_key() {
    assertRefused(TenantId.random(), world.ann, HERE, seal("text"));
  }

  @Test
  void opens_nothing_for_another_user() {
    UUID bob = UUID.randomUUID();
    world.tenants.run(
        world.tenant,
        () ->
            world.accounts.add(
                world.accounts.user(world.ann),
                new Membership(bob, Role.MEMBER),
                world.keys.create(bob)));

    assertRefused(world.tenant, bob, HERE, seal("text"));
  }

  @Test
  void opens_nothing_that_was_changed() {
    byte[] ciphertext = seal("text");
    ciphertext[ciphertext.length - 1] ^= 1;

    assertRefused(world.tenant, world.ann, HERE, ciphertext);
  }

  @Test
  void opens_nothing_of_a_user_whose_key_is_gone() {
    UUID erased = UUID.randomUUID();

    assertThatThrownBy(() -> open(world.tenant, erased, HERE, seal("text")))
        .isInstanceOf(KeyGoneException.class);
  }

  @Test
  void this_node_opens_nothing_once_it_has_heard_that_the_key_was_destroyed() {
    byte[] ciphertext = seal("text");
    world.accounts.remove(world.ann);
    assertThat(open(world.tenant, world.ann, HERE, ciphertext))
        .as("from the cache")
        .isEqualTo("text");

    world.keys.forget(new UserKeys.Destroyed(world.tenant, world.ann));

    assertThatThrownBy(() -> open(world.tenant, world.ann, HERE, ciphertext))
        .isInstanceOf(KeyGoneException.class);
  }

  @Test
  void other_nodes_open_what_they_have_for_five_minutes_at_most() {
    byte[] ciphertext = seal("text");
    world.accounts.remove(world.ann);

    world.clock.advance(UserKeys.UNWRAPPED_FOR);

    assertThatThrownBy(() -> open(world.tenant, world.ann, HERE, ciphertext))
        .isInstanceOf(KeyGoneException.class);
  }

  @Test
  void opens_with_both_keys_of_a_rotation_but_nothing_that_was_moved() {
    byte[] old = seal("before");
    doubleAnnsKey();
    world.clock.advance(UserKeys.UNWRAPPED_FOR);
    byte[] young = seal("after");

    assertThat(KeyVersion.of(young)).isNotEqualTo(KeyVersion.of(old));
    assertThat(open(world.tenant, world.ann, HERE, old)).isEqualTo("before");
    assertThat(open(world.tenant, world.ann, HERE, young)).isEqualTo("after");
    for (byte[] ciphertext : List.of(old, young)) {
      assertRefused(world.tenant, world.ann, new Place(HERE.column(), "row-2"), ciphertext);
      assertRefused(
          world.tenant, world.ann, new Place("digest_entries.content", HERE.row()), ciphertext);
      assertRefused(TenantId.random(), world.ann, HERE, ciphertext);
    }
  }

  @Test
  void opens_at_once_what_another_node_sealed_with_a_new_key() {
    seal("this node has the keyset now");
    doubleAnnsKey();
    byte[] elsewhere = sealOnAnotherNode("with the new key");

    assertThat(open(world.tenant, world.ann, HERE, elsewhere)).isEqualTo("with the new key");
  }

  @Test
  void garbage_makes_it_read_the_keyset_again_a_few_times_only() {
    seal("this node has the keyset now");
    int before = world.accounts.keyReads();
    for (int id = 0; id < 100; id++) {
      byte[] garbage = ByteBuffer.allocate(40).put((byte) 1).putInt(id).array();
      assertRefused(world.tenant, world.ann, HERE, garbage);
    }

    assertThat(world.accounts.keyReads() - before).isLessThanOrEqualTo(8);
  }

  @Test
  void does_nothing_without_a_tenant() {
    assertThatThrownBy(() -> world.vault.seal(world.ann, HERE, "text"))
        .hasMessageContaining("No tenant entered");
  }

  /** As the rotation does it; the keysets in this world are not really wrapped. */
  private void doubleAnnsKey() {
    try {
      DataKeyset keyset =
          DataKeyset.parse(world.accounts.keyOf(world.ann).orElseThrow().wrappedKeyset());
      world.accounts.replace(
          new UserKey(world.ann, keyset.withNewPrimary().bytes(), world.clock.instant()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] sealOnAnotherNode(String text) {
    Vault elsewhere = new Vault(world.keysOfAnotherNode(), world.tenants);
    return world.tenants.call(world.tenant, () -> elsewhere.seal(world.ann, HERE, text));
  }

  private byte[] seal(String text) {
    return world.tenants.call(world.tenant, () -> world.vault.seal(world.ann, HERE, text));
  }

  private String open(TenantId tenant, UUID user, Place place, byte[] ciphertext) {
    return world.tenants.call(tenant, () -> world.vault.open(user, place, ciphertext));
  }

  private void assertRefused(TenantId tenant, UUID user, Place place, byte[] ciphertext) {
    assertThatThrownBy(() -> open(tenant, user, place, ciphertext))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not encrypted for that place");
  }
}
