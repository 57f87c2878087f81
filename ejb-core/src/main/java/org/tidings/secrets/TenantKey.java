package org.tidings.secrets;

import java.security.GeneralSecurityException;
import org.tidings.tenant.TenantId;

/**
 * The key that wraps the keysets of a tenant's users: a local master keyset in embedded mode, AWS
 * KMS in production.
 */
public interface TenantKey {

  /** Encrypts a user's keyset, bound to the tenant and the user. */
  byte[] wrap(TenantId tenant, byte[] keyset, byte[] associatedData)
      throws GeneralSecurityException;

  /**
   * Decrypts what {@link #wrap} made.
   *
   * @throws GeneralSecurityException when it was made for somebody else, or was changed
   */
  byte[] unwrap(TenantId tenant, byte[] wrapped, byte[] associatedData)
      throws GeneralSecurityException;
}
