package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.account.ApiToken;
import org.tidings.problem.ConflictException;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.problem.NotFoundException;
import org.tidings.testing.memory.TestPlans;
import org.tidings.testing.memory.Workspace;

class TokenSetupTest {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Workspace world = new Workspace();
  private final TokenSetup setup =
      new TokenSetup(Callers.ann(world), world.allowance, world.tokens, world.trail, world.clock);

  @Test
  void shows_a_token_once_and_keeps_its_hash_only() {
    CreatedToken created = setup.create(wanted("Backup script", "read"));

    ApiToken stored = world.tokens.lock(created.view().id()).orElseThrow();
    assertThat(created.secret()).startsWith("tid_").hasSize(47);
    assertThat(stored.tokenHash()).matches("[0-9a-f]{64}").doesNotContain(created.secret());
    assertThat(created.toString()).doesNotContain(created.secret());
    assertThat(setup.list()).containsExactly(created.view());
  }

  @Test
  void lists_name_scope_and_times_and_the_newest_first() {
    setup.create(wanted("Older", "write"));
    world.clock.advance(Duration.ofHours(1));
    setup.create(wanted(" Newer ", "read"));

    assertThat(setup.list()).extracting(TokenView::name).containsExactly("Newer", "Older");
    assertThat(setup.list()).extracting(TokenView::scope).containsExactly("read", "write");
    assertThat(setup.list().get(1).createdAt()).isEqualTo(Workspace.NOON);
    assertThat(setup.list().get(1).lastUsedAt()).isEmpty();
  }

  @Test
  void a_token_expires_after_90_days_when_nobody_says_otherwise() {
    TokenView token = setup.create(wanted("Script", "read")).view();
    assertThat(token.expiresAt()).isEqualTo(Workspace.NOON.plus(Duration.ofDays(90)));

    world.clock.advance(Duration.ofDays(90));

    assertThat(token.expired()).isFalse();
    assertThat(setup.list()).allMatch(TokenView::expired);
  }

  @Test
  void a_token_lives_for_a_year_at_most_and_for_a_moment_at_least() {
    Instant latest = Workspace.NOON.plus(YEAR);
    assertThat(setup.create(wanted(latest)).view().expiresAt()).isEqualTo(latest);

    assertRefused("expiresAt", wanted(latest.plusMillis(1)));
    assertRefused("expiresAt", wanted(Workspace.NOON));
    assertRefused("expiresAt", wanted(Instant.MAX));
  }

  @Test
  void tells_everything_that_is_wrong_at_once() {
    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class,
            () -> setup.create(new NewToken(" ", "admin", Optional.of(Workspace.NOON))));

    assertThat(refusal.problems())
        .extracting(FieldProblem::field)
        .containsExactly("name", "scope", "expiresAt");
    assertRefused("name", wanted("n".repeat(81), "read"));
    assertRefused("scope", wanted("Script", "READ"));
  }

  @Test
  void a_revoked_token_is_gone() {
    UUID token = setup.create(wanted("Script", "read")).view().id();

    setup.revoke(token);

    assertThat(setup.list()).isEmpty();
    assertThatThrownBy(() -> setup.revoke(token)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_token_is_its_owners_alone() {
    UUID token = setup.create(wanted("Script", "read")).view().id();
    TokenSetup colleagues =
        new TokenSetup(
            Callers.colleague(world), world.allowance, world.tokens, world.trail, world.clock);

    assertThat(colleagues.list()).isEmpty();
    assertThatThrownBy(() -> colleagues.revoke(token)).isInstanceOf(NotFoundException.class);
    assertThat(setup.list()).hasSize(1);
  }

  @Test
  void nobody_has_more_than_his_plan_allows() {
    for (int i = 0; i < TestPlans.FREE.tokens(); i++) {
      setup.create(wanted("Script", "read"));
    }

    assertThatThrownBy(() -> setup.create(wanted("Script", "read")))
        .isInstanceOf(ConflictException.class)
        .hasMessage(
            "The plan Free allows 3 API tokens, and you have 3. Revoke one first, or ask your"
                + " operator for a larger plan.");
  }

  private void assertRefused(String field, NewToken wanted) {
    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> setup.create(wanted));
    assertThat(refusal.problems()).extracting(FieldProblem::field).containsExactly(field);
  }

  private static NewToken wanted(String name, String scope) {
    return new NewToken(name, scope, Optional.empty());
  }

  private static NewToken wanted(Instant expiresAt) {
    return new NewToken("Script", "read", Optional.of(expiresAt));
  }
}
