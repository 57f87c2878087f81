package org.tidings.ingest;

import org.tidings.secrets.Secret;

/** What became of the wish for an access token. Messages are for the owner and hold no secret. */
public sealed interface TokenAnswer {

  /** A token that the provider takes. */
  record Granted(Secret token) implements TokenAnswer {}

  /** Nothing helps but that the owner connects the account again. */
  record NeedsOwner(String message) implements TokenAnswer {}

  /** It does not go at the moment. */
  record TryLater(String message) implements TokenAnswer {}
}
