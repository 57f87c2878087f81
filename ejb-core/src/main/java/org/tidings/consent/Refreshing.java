package org.tidings.consent;

import java.util.UUID;
import org.tidings.ingest.TokenAnswer;
import org.tidings.secrets.Secret;

/**
 * What comes before a token is handed out.
 *
 * @see GrantStore#begin
 */
sealed interface Refreshing {

  /** Nothing: the answer is there. */
  record NotNeeded(TokenAnswer answer) implements Refreshing {}

  /**
   * This node asks the provider, and nobody else does meanwhile.
   *
   * @param generation of the tokens that are to be replaced
   * @param afterLoss whether an earlier answer of the provider was never stored
   * @param meanwhile what to answer while the provider does not
   */
  record Ours(
      UUID grantId,
      String provider,
      Secret refreshToken,
      long generation,
      boolean afterLoss,
      TokenAnswer meanwhile)
      implements Refreshing {}
}
