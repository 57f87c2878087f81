package org.tidings.secrets;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import java.security.GeneralSecurityException;

/** The two steps of every rotation. */
public final class Keysets {

  private Keysets() {}

  /** The keyset with a new key that encrypts from now on, beside those that it has. */
  public static KeysetHandle withNewPrimary(KeysetHandle keyset, Parameters newKey)
      throws GeneralSecurityException {
    return KeysetHandle.newBuilder(keyset)
        .addEntry(KeysetHandle.generateEntryFromParameters(newKey).withRandomId().makePrimary())
        .build();
  }

  /** The keyset without any key but the one that encrypts. */
  public static KeysetHandle primaryOnly(KeysetHandle keyset) throws GeneralSecurityException {
    KeysetHandle.Entry primary = keyset.getPrimary();
    return KeysetHandle.newBuilder()
        .addEntry(
            KeysetHandle.importKey(primary.getKey()).withFixedId(primary.getId()).makePrimary())
        .build();
  }
}
