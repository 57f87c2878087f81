package org.tidings.secrets.local;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.secrets.TenantKey;
import org.tidings.tenant.TenantId;

/**
 * Wraps keysets with a master keyset in a file that only the operator's account can read. Made at
 * the first start and read again when it was rotated; whoever loses it loses every tenant's data.
 */
@ApplicationScoped
public class LocalMasterKey implements TenantKey {

  private final LiveKeyset<Aead> master;

  @Inject
  public LocalMasterKey(@ConfigProperty(name = "tidings.keys.master-file") String masterFile) {
    KeysetFile file = new KeysetFile(Path.of(masterFile));
    file.createUnlessThere(PredefinedAeadParameters.AES256_GCM);
    master = new LiveKeyset<>(file, Aead.class);
  }

  protected LocalMasterKey() {
    master = null; // for the container
  }

  @Override
  public byte[] wrap(TenantId tenant, byte[] keyset, byte[] associatedData)
      throws GeneralSecurityException {
    return master.current().encrypt(keyset, associatedData);
  }

  @Override
  public byte[] unwrap(TenantId tenant, byte[] wrapped, byte[] associatedData)
      throws GeneralSecurityException {
    return master.current().decrypt(wrapped, associatedData);
  }
}
