package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.account.Login;
import org.tidings.account.Role;
import org.tidings.account.TokenHolder;
import org.tidings.account.TokenScope;
import org.tidings.secrets.Secret;
import org.tidings.tenant.TenantId;
import org.tidings.testing.memory.InMemoryDirectory;

class SignInTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Secret PASSWORD = new Secret("correct horse battery");

  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final SignIn signIn = new SignIn(directory, Clock.fixed(NOON, ZoneOffset.UTC));
  private final Caller ann =
      new Caller(TenantId.random(), UUID.randomUUID(), Role.OWNER, TokenScope.WRITE);

  @Test
  void knows_a_caller_by_address_and_password() {
    annHasPassword();

    assertThat(signIn.byPassword(" Ann@Example.org", PASSWORD)).contains(ann);
    assertThat(signIn.byPassword("ann@example.org", new Secret("correct horse"))).isEmpty();
  }

  @Test
  void does_not_know_an_address_without_a_login() {
    assertThat(signIn.byPassword("bob@example.org", PASSWORD)).isEmpty();
    assertThat(signIn.byPassword("not an address", PASSWORD)).isEmpty();
  }

  @Test
  void knows_a_caller_by_a_token_until_it_expires() {
    assertThat(signIn.byToken(token(TokenScope.WRITE, NOON.plusMillis(1)))).contains(ann);
    assertThat(signIn.byToken(token(TokenScope.WRITE, NOON))).isEmpty();
  }

  @Test
  void a_caller_may_do_what_his_token_may() {
    assertThat(signIn.byToken(token(TokenScope.READ, NOON.plusMillis(1))))
        .map(Caller::scope)
        .contains(TokenScope.READ);
  }

  @Test
  void never_looks_up_what_cannot_be_a_token() {
    assertThat(signIn.byToken("tid_short")).isEmpty();
    assertThat(signIn.byToken(Tokens.random().replace("tid_", "abc_"))).isEmpty();
    assertThat(directory.questions()).isZero();
  }

  private void annHasPassword() {
    Login login = new Login(ann.tenant(), ann.userId(), ann.role(), Passwords.hash(PASSWORD));
    directory.put("ann@example.org", login);
  }

  private String token(TokenScope scope, Instant expiresAt) {
    String token = Tokens.random();
    TokenHolder holder = new TokenHolder(ann.tenant(), ann.userId(), ann.role(), scope);
    directory.put(Tokens.hash(token), holder, expiresAt);
    return token;
  }
}
