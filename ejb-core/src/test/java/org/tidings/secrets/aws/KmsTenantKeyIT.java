package org.tidings.secrets.aws;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.TenantKey;
import org.tidings.secrets.local.LocalMasterKey;
import org.tidings.tenant.TenantId;
import org.tidings.testing.aws.Moto;

class KmsTenantKeyIT {

  private static final byte[] KEYSET = "a keyset".getBytes(UTF_8);
  private static final KeyOwner ANN = new KeyOwner(TenantId.random(), UUID.randomUUID());
  private static final Optional<String> NO_OWN = Optional.empty();

  private static Moto moto;
  private static String usual;
  private static KmsTenantKey kms;

  @BeforeAll
  static void start() throws IOException {
    moto = Moto.start();
    usual = moto.newKey();
    kms = keyOf(usual);
  }

  @AfterAll
  static void stop() {
    kms.close();
    moto.close();
  }

  @Test
  void unwraps_what_it_wrapped() throws GeneralSecurityException {
    byte[] wrapped = kms.wrap(ANN, NO_OWN, KEYSET);

    assertThat(kms.unwrap(ANN, wrapped)).isEqualTo(KEYSET);
    assertThat(new String(wrapped, US_ASCII)).contains(usual).doesNotContain("a keyset");
  }

  @Test
  void unwraps_nothing_for_another_user_or_tenant_and_nothing_that_was_changed()
      throws GeneralSecurityException {
    byte[] wrapped = kms.wrap(ANN, NO_OWN, KEYSET);
    byte[] changed = wrapped.clone();
    changed[changed.length - 1] ^= 1;
    byte[] unknownVersion = wrapped.clone();
    unknownVersion[0] ^= 1;

    assertRefused(new KeyOwner(ANN.tenant(), UUID.randomUUID()), wrapped);
    assertRefused(new KeyOwner(TenantId.random(), ANN.user()), wrapped);
    assertRefused(ANN, changed);
    assertRefused(ANN, unknownVersion);
    assertRefused(ANN, new byte[0]);
  }

  @Test
  void wraps_with_the_tenants_own_key_where_he_has_one() throws GeneralSecurityException {
    Optional<String> own = Optional.of(moto.newKey());

    byte[] wrapped = kms.wrap(ANN, own, KEYSET);

    assertThat(new String(wrapped, US_ASCII)).contains(own.get());
    assertThat(kms.unwrap(ANN, wrapped)).isEqualTo(KEYSET);
    assertThat(kms.isOutdated(own, wrapped)).isFalse();
    assertThat(kms.isOutdated(NO_OWN, wrapped)).isTrue();
  }

  @Test
  void a_ciphertext_of_one_key_under_the_name_of_another_is_refused()
      throws GeneralSecurityException {
    byte[] wrapped = kms.wrap(ANN, NO_OWN, KEYSET);
    WrappedByKms read = WrappedByKms.read(wrapped).orElseThrow();

    assertRefused(ANN, new WrappedByKms(KmsKeyArn.parse(moto.newKey()), read.ciphertext()).bytes());
  }

  @Test
  void unwraps_what_another_key_wrapped_before_the_setting_was_changed()
      throws GeneralSecurityException {
    byte[] wrapped = kms.wrap(ANN, NO_OWN, KEYSET);

    try (KmsTenantKey later = keyOf(moto.newKey())) {
      assertThat(later.unwrap(ANN, wrapped)).isEqualTo(KEYSET);
      assertThat(later.isOutdated(NO_OWN, wrapped)).isTrue();
    }
  }

  @Test
  void unwraps_what_the_local_master_key_wrapped_before_the_installation_moved_to_kms(
      @TempDir Path keys) throws GeneralSecurityException {
    TenantKey local = new LocalMasterKey(keys.resolve("master.json").toString());
    byte[] wrapped = local.wrap(ANN, NO_OWN, KEYSET);

    try (KmsTenantKey moved =
        new KmsTenantKey(usual, moto.settings(), () -> false, Optional.of(local))) {
      assertThat(moved.unwrap(ANN, wrapped)).isEqualTo(KEYSET);
      assertThat(moved.isOutdated(NO_OWN, wrapped)).isTrue();
    }
    assertRefused(ANN, wrapped);
  }

  @Test
  void is_never_called_inside_a_transaction() throws GeneralSecurityException {
    byte[] wrapped = kms.wrap(ANN, NO_OWN, KEYSET);
    try (KmsTenantKey inside =
        new KmsTenantKey(usual, moto.settings(), () -> true, Optional.empty())) {
      assertThatThrownBy(() -> inside.wrap(ANN, NO_OWN, KEYSET))
          .hasMessageContaining("transaction");
      assertThatThrownBy(() -> inside.unwrap(ANN, wrapped)).hasMessageContaining("transaction");
    }
  }

  private static KmsTenantKey keyOf(String arn) {
    return new KmsTenantKey(arn, moto.settings(), () -> false, Optional.empty());
  }

  private static void assertRefused(KeyOwner owner, byte[] wrapped) {
    assertThatThrownBy(() -> kms.unwrap(owner, wrapped))
        .isInstanceOf(GeneralSecurityException.class);
  }
}
