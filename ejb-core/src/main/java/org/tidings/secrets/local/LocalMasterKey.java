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
 * the first start; whoever loses it loses every tenant's data.
 */
@ApplicationScoped
public class LocalMasterKey implements TenantKey {

  private final Aead master;

  @Inject
  public LocalMasterKey(@ConfigProperty(name = "tidings.keys.master-file") String masterFile) {
    master =
        new KeysetFile(Path.of(masterFile))
            .readOrCreate(PredefinedAeadParameters.AES256_GCM, Aead.class);
  }

  protected LocalMasterKey() {
    master = null; // for the container
  }

  @Override
  public byte[] wrap(TenantId tenant, byte[] keyset, byte[] associatedData)
      throws GeneralSecurityException {
    return master.encrypt(keyset, associatedData);
  }

  @Override
  public byte[] unwrap(TenantId tenant, byte[] wrapped, byte[] associatedData)
      throws GeneralSecurityException {
    return master.decrypt(wrapped, associatedData);
  }
}
