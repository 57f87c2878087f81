package org.tidings.ingest;

import java.util.UUID;
import org.tidings.secrets.Secret;

/**
 * Hands out access tokens for accounts of people's. May have to ask a provider, so it is asked
 * outside transactions.
 */
public interface AccountTokens {

  /**
   * A token for an account of the current tenant that is good for some minutes.
   *
   * @param owner whose account it must be
   */
  TokenAnswer fresh(UUID owner, UUID account);

  /** Another token than the one that the provider's API has refused. */
  TokenAnswer otherThan(Secret refused, UUID owner, UUID account);

  /** The API has refused a token that was just given: its owner must look. */
  TokenAnswer giveUp(Secret refused, UUID owner, UUID account);
}
