package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.account.Login;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;
import org.tidings.testing.memory.InMemoryDirectory;
import org.tidings.testing.memory.Workspace;

class PasswordCheckTest {

  private static final Secret RIGHT = new Secret("a long enough password");
  private static final Secret WRONG = new Secret("another long password");

  private final Workspace world = new Workspace();
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final CurrentCaller caller = new CurrentCaller();
  private final PasswordCheck check =
      new PasswordCheck(
          caller,
          new PasswordStore(caller, null, world.accounts, null, null, world.trail),
          directory,
          world.limiter,
          world.origin);

  @BeforeEach
  void annIsSignedIn() {
    caller.set(new Caller(world.tenant, world.ann, Role.OWNER, TokenScope.WRITE));
  }

  @Test
  void knows_the_password_from_any_other() {
    register(world.ann);

    assertThatCode(() -> check.require("password", RIGHT)).doesNotThrowAnyException();
    assertRefused(WRONG);
  }

  @Test
  void somebody_elses_password_does_not_count() {
    register(UUID.randomUUID());

    assertRefused(RIGHT);
  }

  @Test
  void guessing_it_counts_as_trying_to_sign_in() {
    register(world.ann);
    for (int tries = 0; tries < 20; tries++) {
      assertRefused(WRONG);
    }

    assertThatThrownBy(() -> check.require("password", RIGHT))
        .isInstanceOf(TooOftenException.class);
  }

  private void register(UUID user) {
    directory.put(
        "ann@example.org", new Login(world.tenant, user, Role.OWNER, Passwords.hash(RIGHT)));
  }

  private void assertRefused(Secret password) {
    assertThatThrownBy(() -> check.require("password", password))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("not your present password");
  }
}
