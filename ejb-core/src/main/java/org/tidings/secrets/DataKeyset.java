package org.tidings.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * A user's keyset in clear: its primary key encrypts, every key decrypts. Never written anywhere
 * but wrapped.
 */
public final class DataKeyset {

  private final KeysetHandle keys;

  private DataKeyset(KeysetHandle keys) {
    this.keys = keys;
  }

  /** A new keyset of one key. */
  public static DataKeyset generate() throws GeneralSecurityException {
    AeadConfig.register();
    return new DataKeyset(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
  }

  public static DataKeyset parse(byte[] bytes) throws GeneralSecurityException {
    AeadConfig.register();
    return new DataKeyset(TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get()));
  }

  public byte[] bytes() throws GeneralSecurityException {
    return TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
  }

  public Aead aead() throws GeneralSecurityException {
    return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  /** With a new key that encrypts from now on. */
  public DataKeyset withNewPrimary() throws GeneralSecurityException {
    return new DataKeyset(Keysets.withNewPrimary(keys, PredefinedAeadParameters.AES256_GCM));
  }

  /** Without any key but the one that encrypts. */
  public DataKeyset primaryOnly() throws GeneralSecurityException {
    return new DataKeyset(Keysets.primaryOnly(keys));
  }

  /** The version that ciphertexts of the primary key carry. */
  public KeyVersion primary() {
    return new KeyVersion(keys.getPrimary().getId());
  }

  boolean holds(KeyVersion version) {
    for (int at = 0; at < keys.size(); at++) {
      if (keys.getAt(at).getId() == version.keyId()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "DataKeyset[hidden]";
  }
}
