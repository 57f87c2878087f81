package org.tidings.secrets.local;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.TenantKey;

/**
 * Wraps keysets with a master keyset in a file that only the operator's account can read. Made at
 * the first start and read again when it was rotated; whoever loses it loses every tenant's data.
 */
public final class LocalMasterKey implements TenantKey {

  private final LiveKeyset<Aead> master;

  public LocalMasterKey(String masterFile) {
    KeysetFile file = new KeysetFile(Path.of(masterFile));
    file.createUnlessThere(PredefinedAeadParameters.AES256_GCM);
    master = new LiveKeyset<>(file, Aead.class);
  }

  @Override
  public byte[] wrap(KeyOwner owner, Optional<String> own, byte[] keyset)
      throws GeneralSecurityException {
    return master.current().encrypt(keyset, owner.binding());
  }

  @Override
  public byte[] unwrap(KeyOwner owner, byte[] wrapped) throws GeneralSecurityException {
    return master.current().decrypt(wrapped, owner.binding());
  }
}
