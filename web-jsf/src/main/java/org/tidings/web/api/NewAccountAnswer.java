package org.tidings.web.api;

import java.util.UUID;
import org.tidings.identity.SignedUp;

/**
 * The new account.
 *
 * @param token an owner's API token, shown this once
 */
public record NewAccountAnswer(UUID userId, UUID tenantId, String token) {

  static NewAccountAnswer of(SignedUp account) {
    return new NewAccountAnswer(
        account.userId(), account.tenantId().value(), account.token().orElseThrow());
  }

  @Override
  public String toString() {
    return "NewAccountAnswer[" + userId + "]";
  }
}
