package org.tidings.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/**
 * Encrypts what belongs to a login. That is above workspaces, so no user's keyset will do: the key
 * that wraps keysets does it itself. Used outside of transactions, since that key may be far away.
 */
@ApplicationScoped
public class LoginVault {

  private final TenantKey key;

  @Inject
  public LoginVault(TenantKey key) {
    this.key = key;
  }

  protected LoginVault() {
    this(null); // for the container
  }

  public byte[] wrap(UUID loginId, byte[] secret) {
    KeyOwner owner = KeyOwner.ofLogin(loginId);
    try {
      return key.wrap(owner, Optional.empty(), secret);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Could not encrypt for login " + loginId, e);
    }
  }

  /**
   * Decrypts what {@link #wrap} made for the same login.
   *
   * @throws IllegalStateException when it was made for another, or was changed
   */
  public byte[] unwrap(UUID loginId, byte[] wrapped) {
    KeyOwner owner = KeyOwner.ofLogin(loginId);
    try {
      return key.unwrap(owner, wrapped);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("What login " + loginId + " has is not its own", e);
    }
  }
}
