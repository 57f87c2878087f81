package org.tidings.consent;

/** What a token endpoint said. */
sealed interface TokenResult {

  record Issued(IssuedTokens tokens) implements TokenResult {}

  /** The code or refresh token is not good, or not any more: only its owner helps. */
  record Denied(String error) implements TokenResult {}

  /** It does not take this installation: only the operator helps. */
  record Misconfigured(String error) implements TokenResult {}

  /**
   * It said nothing that can be used.
   *
   * @param done whether it may have done what it was asked for
   */
  record Unanswered(String why, boolean done) implements TokenResult {}
}
