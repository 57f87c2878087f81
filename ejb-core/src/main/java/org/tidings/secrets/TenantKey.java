package org.tidings.secrets;

import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * The key that wraps the keysets of a tenant's users: a local master keyset in embedded mode, AWS
 * KMS in production.
 */
public interface TenantKey {

  /** Whether it is asked over the network, which nobody may do inside a transaction. */
  default boolean isRemote() {
    return false;
  }

  /**
   * Encrypts a user's keyset, bound to its owner.
   *
   * @param own the ARN of the tenant's own key, where he has one
   * @throws TenantKeyUnavailableException when that cannot be done at the moment
   */
  byte[] wrap(KeyOwner owner, Optional<String> own, byte[] keyset) throws GeneralSecurityException;

  /**
   * Decrypts what {@link #wrap} made, with the key that it names.
   *
   * @throws GeneralSecurityException when it was made for somebody else, or was changed
   * @throws TenantKeyUnavailableException when that cannot be done at the moment
   */
  byte[] unwrap(KeyOwner owner, byte[] wrapped) throws GeneralSecurityException;

  /** Whether {@link #wrap} would use another key by now. */
  default boolean isOutdated(Optional<String> own, byte[] wrapped) {
    return false;
  }
}
