package org.tidings.secrets;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * A user of a tenant, as the owner of a keyset: what the keyset and its ciphertexts are bound to.
 */
public record KeyOwner(TenantId tenant, UUID user) {

  /** Stands for the installation itself; no workspace has this id. */
  private static final TenantId NO_TENANT = new TenantId(new UUID(0, 0));

  /** A login, which belongs to no tenant. */
  public static KeyOwner ofLogin(UUID loginId) {
    return new KeyOwner(NO_TENANT, loginId);
  }

  /** What binds the wrapped keyset to its owner. */
  public byte[] binding() {
    return (tenant + "|" + user).getBytes(StandardCharsets.UTF_8);
  }

  /** What binds a ciphertext to its owner and to where it stands. */
  public byte[] binding(Vault.Place place) {
    return (tenant + "|" + user + "|" + place.column() + "|" + place.row())
        .getBytes(StandardCharsets.UTF_8);
  }
}
