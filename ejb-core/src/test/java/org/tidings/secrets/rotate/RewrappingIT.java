package org.tidings.secrets.rotate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidings.account.Role;
import org.tidings.account.UserKey;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.TenantKey;
import org.tidings.secrets.TenantKeyUnavailableException;
import org.tidings.secrets.aws.KmsTenantKey;
import org.tidings.testing.aws.Moto;
import org.tidings.testing.memory.Workspace;

/** Keysets get another key of AWS KMS, one by one. */
class RewrappingIT {

  private static Moto moto;

  private final Workspace world = new Workspace();
  private final UUID bob = world.admit(UUID.randomUUID(), "bob@example.org", Role.MEMBER);

  @BeforeAll
  static void start() throws IOException {
    moto = Moto.start();
  }

  @AfterAll
  static void stop() {
    moto.close();
  }

  @Test
  void all_keysets_get_the_new_key_and_remain_what_they_are() throws Exception {
    String later = moto.newKey();
    try (KmsTenantKey before = keyOf(moto.newKey());
        KmsTenantKey after = keyOf(later)) {
      byte[] annsKeyset = wrapWith(before, world.ann);
      wrapWith(before, bob);

      assertThat(rewrap(after)).isEqualTo(2);

      assertThat(new String(wrapped(world.ann), US_ASCII)).contains(later);
      assertThat(after.unwrap(owner(world.ann), wrapped(world.ann))).isEqualTo(annsKeyset);
      assertThat(rewrap(after)).isZero();
    }
  }

  @Test
  void goes_on_where_it_was_stopped_and_leaves_out_what_is_damaged() throws Exception {
    try (KmsTenantKey before = keyOf(moto.newKey());
        KmsTenantKey after = keyOf(moto.newKey())) {
      wrapWith(before, world.ann);
      wrapWith(after, bob);
      assertThat(rewrap(after)).isEqualTo(1);

      byte[] damaged = before.wrap(owner(bob), Optional.empty(), new byte[] {1});
      damaged[damaged.length - 1] ^= 1;
      world.accounts.replace(new UserKey(bob, damaged, world.clock.instant()));
      wrapWith(before, world.ann);
      assertThat(rewrap(after)).isEqualTo(1);
      assertThat(wrapped(bob)).isEqualTo(damaged);
    }
  }

  @Test
  void changes_nothing_while_the_new_key_cannot_be_used() throws Exception {
    try (KmsTenantKey before = keyOf(moto.newKey());
        KmsTenantKey unknown = keyOf("arn:aws:kms:eu-central-1:123456789012:key/unknown")) {
      wrapWith(before, world.ann);
      wrapWith(before, bob);
      byte[] wrapped = wrapped(world.ann);

      assertThatThrownBy(() -> rewrap(unknown)).isInstanceOf(TenantKeyUnavailableException.class);

      assertThat(wrapped(world.ann)).isEqualTo(wrapped);
    }
  }

  @Test
  void a_rotation_that_came_first_is_not_overwritten() {
    WrappingRows rows = new WrappingRows(world.accounts, new Local());
    byte[] stale = wrapped(world.ann);
    byte[] rotated = Arrays.copyOf(stale, stale.length + 1);
    world.accounts.replace(new UserKey(world.ann, rotated, world.clock.instant()));

    assertThat(rows.store(world.ann, stale, new byte[] {1})).isFalse();
    assertThat(wrapped(world.ann)).isEqualTo(rotated);
  }

  private int rewrap(TenantKey key) {
    Rewrapping rewrapping =
        new Rewrapping(new WrappingRows(world.accounts, key), key, world.tenants);
    return world.tenants.call(world.tenant, rewrapping::run);
  }

  private byte[] wrapWith(TenantKey key, UUID user) throws Exception {
    byte[] keyset = new byte[] {7, (byte) user.hashCode()};
    byte[] wrapped = key.wrap(owner(user), Optional.empty(), keyset);
    world.accounts.replace(new UserKey(user, wrapped, world.clock.instant()));
    return keyset;
  }

  private byte[] wrapped(UUID user) {
    return world.accounts.keyOf(user).orElseThrow().wrappedKeyset();
  }

  private KeyOwner owner(UUID user) {
    return new KeyOwner(world.tenant, user);
  }

  private static KmsTenantKey keyOf(String arn) {
    return new KmsTenantKey(arn, moto.settings(), () -> false, Optional.empty());
  }

  /** Wraps nothing, since nothing is wrapped here. */
  private static final class Local implements TenantKey {
    @Override
    public byte[] wrap(KeyOwner owner, Optional<String> own, byte[] keyset) {
      return keyset;
    }

    @Override
    public byte[] unwrap(KeyOwner owner, byte[] wrapped) {
      return wrapped;
    }
  }
}
