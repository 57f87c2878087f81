package org.tidings.account;

import java.util.UUID;
import org.tidings.tenant.TenantId;

/**
 * Who may sign in with a password: the answer to an e-mail address.
 *
 * @param passwordHash in the PHC string format; null when he signs in elsewhere and has no password
 */
public record Login(TenantId tenant, UUID userId, Role role, String passwordHash) {

  @Override
  public String toString() {
    return "Login[" + tenant + ", " + userId + "]";
  }
}
