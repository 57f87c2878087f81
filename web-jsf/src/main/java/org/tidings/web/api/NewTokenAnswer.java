package org.tidings.web.api;

import java.time.Instant;
import java.util.UUID;
import org.tidings.manage.CreatedToken;
import org.tidings.manage.TokenView;

/**
 * The new token.
 *
 * @param token the token itself, shown this once
 */
public record NewTokenAnswer(
    UUID id, String name, String scope, Instant createdAt, Instant expiresAt, String token) {

  static NewTokenAnswer of(CreatedToken created) {
    TokenView view = created.view();
    return new NewTokenAnswer(
        view.id(), view.name(), view.scope(), view.createdAt(), view.expiresAt(), created.secret());
  }

  @Override
  public String toString() {
    return "NewTokenAnswer[" + id + "]";
  }
}
