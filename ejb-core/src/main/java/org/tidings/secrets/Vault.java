package org.tidings.secrets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.tidings.tenant.TenantContext;

/**
 * Encrypts and decrypts what belongs to a user of the current tenant. Each ciphertext is bound to
 * its tenant, user, column and row, and opens nowhere else.
 */
@ApplicationScoped
public class Vault {

  private final UserKeys keys;
  private final TenantContext tenants;

  @Inject
  public Vault(UserKeys keys, TenantContext tenants) {
    this.keys = keys;
    this.tenants = tenants;
  }

  protected Vault() {
    this(null, null); // for the container
  }

  public byte[] seal(UUID userId, Place place, String text) {
    try {
      return keys.toSeal(userId)
          .encrypt(text.getBytes(StandardCharsets.UTF_8), binding(userId, place));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Could not encrypt for " + place.column(), e);
    }
  }

  /**
   * Decrypts what {@link #seal} made for the same user and place.
   *
   * @throws IllegalStateException when it was made for another place, or was changed
   */
  public String open(UUID userId, Place place, byte[] ciphertext) {
    try {
      return new String(
          keys.toOpen(userId, ciphertext).decrypt(ciphertext, binding(userId, place)),
          StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "What stands in " + place.column() + " was not encrypted for that place", e);
    }
  }

  private byte[] binding(UUID userId, Place place) {
    return new KeyOwner(tenants.require(), userId).binding(place);
  }

  /**
   * Where a ciphertext stands.
   *
   * @param column such as {@code notifications.content}
   * @param row the row's key within its tenant
   */
  public record Place(String column, Object row) {}
}
