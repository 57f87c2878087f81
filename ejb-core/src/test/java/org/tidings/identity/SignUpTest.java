package org.tidings.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.tidings.account.ApiToken;
import org.tidings.account.Role;
import org.tidings.account.TokenScope;
import org.tidings.limit.Limit;
import org.tidings.limit.Use;
import org.tidings.preference.DigestSchedule;
import org.tidings.problem.ConflictException;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.TooOftenException;
import org.tidings.secrets.Secret;
import org.tidings.testing.memory.InMemoryDirectory;
import org.tidings.testing.memory.Workspace;

class SignUpTest {

  private final Workspace world = new Workspace();
  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final SignUp signUp =
      new SignUp(
          world.tenants,
          world.limiter,
          world.origin,
          new AccountOpening(
              directory,
              world.accounts,
              new Admission(world.accounts, world.schedules, world.keys, world.clock),
              world.tokens,
              world.trail,
              world.clock));

  @Test
  void opens_a_workspace_whose_owner_has_a_key() {
    SignedUp bob = signUp.signUp(account("Bob@Example.org", "correct horse battery", "Bob's"));

    assertThat(world.accounts.tenant().id()).isEqualTo(bob.tenantId());
    assertThat(world.accounts.user(bob.userId()).email()).isEqualTo("bob@example.org");
    assertThat(world.accounts.roleOf(bob.userId())).isEqualTo(Role.OWNER);
    assertThat(world.accounts.keyOf(bob.userId())).isPresent();
    assertThat(world.audit.actions()).containsExactly("workspace.opened");
    assertThat(world.audit.last().actor()).contains(bob.userId());
  }

  @Test
  void gives_a_program_a_first_token_for_90_days() {
    SignedUp bob = signUp.signUp(account("bob@example.org", "correct horse battery", "Bob", true));

    ApiToken stored = world.tokens.ofUser(bob.userId()).get(0);
    assertThat(stored.tokenHash()).isEqualTo(Tokens.hash(bob.token().orElseThrow()));
    assertThat(stored.scope()).isEqualTo(TokenScope.WRITE);
    assertThat(stored.expiresAt()).isEqualTo(Workspace.NOON.plus(Duration.ofDays(90)));
  }

  @Test
  void makes_no_token_for_a_person_who_would_never_see_it() {
    SignedUp bob = signUp.signUp(account("bob@example.org", "correct horse battery", "Bob"));

    assertThat(bob.token()).isEmpty();
    assertThat(world.tokens.ofUser(bob.userId())).isEmpty();
  }

  @Test
  void plans_the_first_digest_for_the_next_morning_of_the_owner() {
    SignedUp bob = signUp.signUp(account("bob@example.org", "correct horse battery", "Bob"));

    assertThat(world.schedules.ofUser(bob.userId()))
        .extracting(DigestSchedule::nextAt)
        .containsExactly(Instant.parse("2026-03-03T07:00:00Z")); // 08:00 in Berlin
  }

  @Test
  void keeps_a_password_as_an_expensive_hash_only() {
    signUp.signUp(account("bob@example.org", "correct horse battery", "Bob"));

    assertThat(directory.hashOf("bob@example.org")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void refuses_an_address_that_has_an_account() {
    signUp.signUp(account("bob@example.org", "correct horse battery", "Bob"));

    assertThatThrownBy(
            () -> signUp.signUp(account("BOB@example.org", "another long password", "Bobby")))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void opens_60_accounts_an_hour_from_one_network_address() {
    for (int i = 0; i < 60; i++) {
      world.limiter.use(Use.from(world.origin, Limit.SIGN_UP_PER_ADDRESS));
    }
    NewAccount bob = account("bob@example.org", "correct horse battery", "Bob");
    assertThatThrownBy(() -> signUp.signUp(bob)).isInstanceOf(TooOftenException.class);

    world.origin.set("192.0.2.8");

    assertThat(signUp.signUp(bob).userId()).isNotNull();
  }

  @Test
  void tells_everything_that_is_wrong_at_once() {
    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class, () -> signUp.signUp(account("bob", "short", " ")));

    assertThat(refusal.problems())
        .extracting(FieldProblem::field)
        .containsExactly("email", "password", "workspace");
  }

  @Test
  void opens_no_account_from_within_another_workspace() {
    assertThatThrownBy(
            () ->
                world.tenants.run(
                    world.tenant,
                    () -> signUp.signUp(account("b@example.org", "correct horse battery", "B"))))
        .isInstanceOf(ConflictException.class);
  }

  private static NewAccount account(String email, String password, String workspace) {
    return account(email, password, workspace, false);
  }

  private static NewAccount account(
      String email, String password, String workspace, boolean forApi) {
    return new NewAccount(
        email, new Secret(password), workspace, ZoneId.of("Europe/Berlin"), forApi);
  }
}
