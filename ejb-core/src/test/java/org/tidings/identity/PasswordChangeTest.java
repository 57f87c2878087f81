package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.account.Login;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.problem.ConflictException;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;
import org.tidings.tenant.Tenant;
import org.tidings.testing.memory.InMemoryCredentials;
import org.tidings.testing.memory.InMemoryDirectory;
import org.tidings.testing.memory.InMemorySessions;
import org.tidings.testing.memory.Workspace;

class PasswordChangeTest {

  private static final Secret OLD = new Secret("correct horse battery");
  private static final Secret NEW = new Secret("seven quiet mornings");

  private final Workspace world = new Workspace();
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final InMemoryCredentials credentials =
      new InMemoryCredentials(world.tenant, world.ann, "ann@example.org");
  private final InMemorySessions sessions = new InMemorySessions(world.tenant);
  private final SessionOpening opening =
      new SessionOpening(
          sessions,
          sessions,
          new SessionLife(Duration.ofMinutes(30), Duration.ofHours(12)),
          world.origin,
          world.clock);
  private final CurrentCaller ann = new CurrentCaller();
  private final CurrentSession current = new CurrentSession();
  private final PasswordStore store =
      new PasswordStore(ann, current, world.accounts, credentials, sessions, world.trail);
  private final PasswordChange change =
      new PasswordChange(
          store, new PasswordCheck(ann, store, directory, world.limiter, world.origin));
  private final UUID login = world.accounts.user(world.ann).loginId();

  @BeforeEach
  void annHasPassword() {
    ann.set(new Caller(world.tenant, world.ann, Role.MEMBER, TokenScope.WRITE));
    world.accounts.open(new Tenant(world.tenant, "Ann", "free", Workspace.NOON));
    String hash = Passwords.hash(OLD);
    credentials.put(login, hash);
    directory.put("ann@example.org", new Login(world.tenant, world.ann, Role.MEMBER, hash));
  }

  @Test
  void changes_the_password_and_signs_out_everywhere_else() {
    Secret own = opening.open(world.ann, "Firefox").secret();
    current.set(opening.find(own).orElseThrow().id().orElseThrow());
    Secret other = opening.open(world.ann, "Chrome").secret();

    change.change(OLD, NEW);

    assertThat(Passwords.matches(NEW, credentials.hashOf(login))).isTrue();
    assertThat(opening.find(own)).isPresent();
    assertThat(opening.find(other)).isEmpty();
    assertThat(world.audit.actions()).containsExactly("password.changed");
  }

  @Test
  void needs_the_present_password() {
    assertThatThrownBy(() -> change.change(NEW, NEW))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("present password");

    assertThat(Passwords.matches(OLD, credentials.hashOf(login))).isTrue();
    assertThat(world.audit.actions()).isEmpty();
  }

  @Test
  void takes_no_password_that_is_easily_guessed() {
    assertThatThrownBy(() -> change.change(OLD, new Secret("ann@example.org")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("easily guessed");
  }

  @Test
  void guessing_the_present_password_counts_as_trying_to_sign_in() {
    for (int tries = 0; tries < 20; tries++) {
      assertThatThrownBy(() -> change.change(NEW, NEW)).isInstanceOf(InvalidInputException.class);
    }

    assertThatThrownBy(() -> change.change(OLD, NEW)).isInstanceOf(TooOftenException.class);
  }

  @Test
  void of_two_changes_at_once_one_counts() {
    credentials.put(login, Passwords.hash(new Secret("changed meanwhile")));

    assertThatThrownBy(() -> change.change(OLD, NEW)).isInstanceOf(ConflictException.class);
  }
}
