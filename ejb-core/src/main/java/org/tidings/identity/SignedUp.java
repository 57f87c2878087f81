package org.tidings.identity;

import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * A new account.
 *
 * @param token the new owner's first API token, if he needs one, in clear text; nobody can show it
 *     again
 */
public record SignedUp(UUID userId, TenantId tenantId, Optional<String> token) {
  @Override
  public String toString() {
    return "SignedUp[" + userId + ", " + tenantId + "]";
  }
}
