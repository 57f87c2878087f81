package org.tidings.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.tidings.identity.Tokens;
import org.tidings.launch.RunningDatabase;

/**
 * Another member of somebody's workspace, with his password.
 *
 * @param token an API token that may do everything that the role may
 */
record Colleague(String email, String token) {

  private static final String JOIN =
      """
      with owner as (select * from users where email = ?),
        login as (
          insert into logins (login_id, email, password_hash, created_at)
          select gen_random_uuid(), ?, password_hash, now() from logins
          where login_id = (select login_id from owner)
          returning login_id),
        person as (
          insert into users (tenant_id, user_id, login_id, email, time_zone, locale, preferences,
            subscription_tier, created_at, updated_at)
          select tenant_id, gen_random_uuid(), (select login_id from login), ?, time_zone, locale,
            '{}', subscription_tier, now(), now() from owner
          returning tenant_id, user_id),
        membership as (
          insert into memberships (tenant_id, user_id, role)
          select tenant_id, user_id, ? from person)
      insert into api_tokens (tenant_id, token_id, user_id, name, token_hash, scope, created_at,
        expires_at)
      select tenant_id, gen_random_uuid(), user_id, 'A program', ?, 'write', now(),
        now() + interval '1 day' from person
      """;

  /** Joins the owner's workspace without the trouble of an invitation. */
  static Colleague joins(Person owner, String role, Path data, String name)
      throws IOException, SQLException {
    Colleague colleague =
        new Colleague(name.toLowerCase(Locale.ROOT) + "@example.net", Tokens.random("tid_"));
    try (Connection connection = RunningDatabase.connect(data);
        PreparedStatement join = connection.prepareStatement(JOIN)) {
      join.setString(1, owner.email());
      join.setString(2, colleague.email);
      join.setString(3, colleague.email);
      join.setString(4, role);
      join.setString(5, Tokens.hash(colleague.token));
      join.executeUpdate();
    }
    return colleague;
  }

  /** The headers that a request in this person's name carries. */
  Map<String, String> credentials() {
    return Map.of("Authorization", "Bearer " + token);
  }
}
