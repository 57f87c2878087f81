package org.tidings.testing.memory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.ApiToken;
import org.tidings.account.ApiTokens;

/** API tokens in a map. */
public final class InMemoryApiTokens implements ApiTokens {

  private final Map<UUID, ApiToken> tokens = new LinkedHashMap<>();

  @Override
  public void add(ApiToken token) {
    tokens.put(token.id(), token);
  }

  @Override
  public Optional<ApiToken> lock(UUID id) {
    return Optional.ofNullable(tokens.get(id));
  }

  @Override
  public List<ApiToken> ofUser(UUID userId) {
    return tokens.values().stream()
        .filter(token -> token.userId().equals(userId))
        .sorted(Comparator.comparing(ApiToken::createdAt).reversed().thenComparing(ApiToken::id))
        .toList();
  }

  @Override
  public void remove(ApiToken token) {
    tokens.remove(token.id());
  }
}
