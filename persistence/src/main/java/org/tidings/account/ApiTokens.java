package org.tidings.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The API tokens of the current tenant. */
public interface ApiTokens {

  void add(ApiToken token);

  /** The token, locked until the transaction ends. */
  Optional<ApiToken> lock(UUID id);

  /** The newest first, the expired ones included. */
  List<ApiToken> ofUser(UUID userId);

  void remove(ApiToken token);
}
