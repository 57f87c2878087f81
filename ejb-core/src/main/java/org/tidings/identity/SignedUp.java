package org.tidings.identity;

import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * A new account.
 *
 * @param token an API token of the new owner, in clear text; nobody can show it again
 */
public record SignedUp(UUID userId, TenantId tenantId, String token) {
  @Override
  public String toString() {
    return "SignedUp[" + userId + ", " + tenantId + "]";
  }
}
