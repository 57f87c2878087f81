package org.tidings.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.grant.Grant;
import org.tidings.grant.GrantState;
import org.tidings.ingest.TokenAnswer;
import org.tidings.secrets.Secret;
import org.tidings.testing.oauth.Dialect;
import org.tidings.testing.oauth.Trouble;

class AccessTokensTest {

  private static final Duration NEARLY_OVER = Duration.ofMinutes(4);

  private ConsentWorld at;
  private Grant grant;

  private void connectedTo(Dialect dialect) {
    at = new ConsentWorld(dialect);
    grant = at.connect();
  }

  private void advance(Duration time) {
    at.world.clock.advance(time);
  }

  private static Duration life(Dialect dialect) {
    return dialect == Dialect.X
        ? Duration.ofHours(2)
        : dialect == Dialect.LINKEDIN ? Duration.ofDays(60) : Duration.ofHours(1);
  }

  @AfterEach
  void close() {
    if (at != null) {
      at.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_token_is_refreshed_before_it_ends_and_not_sooner(Dialect dialect) {
    connectedTo(dialect);
    String first = granted();
    advance(life(dialect).minus(Wish.LONG_ENOUGH).minusSeconds(1));
    assertThat(granted()).isEqualTo(first);

    advance(Duration.ofSeconds(2));

    assertThat(granted()).isNotEqualTo(first);
    assertThat(at.outside.takes(granted())).isTrue();
    assertThat(at.outside.refreshes()).isEqualTo(1);
    assertThat(at.outside.violations()).isEmpty();
  }

  @Test
  void each_refresh_token_of_x_is_used_once_for_weeks() {
    connectedTo(Dialect.X);
    for (int i = 0; i < 100; i++) {
      advance(Duration.ofHours(3));
      assertThat(at.outside.takes(granted())).isTrue();
    }
    assertThat(at.outside.refreshes()).isEqualTo(100);
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILS", "TOO_MANY", "NEVER_ENDS", "A_PAGE", "CLIENT_REFUSED"})
  void a_provider_that_does_not_answer_is_asked_again_and_the_old_token_used_meanwhile(
      Trouble trouble) {
    connectedTo(Dialect.GOOGLE);
    String old = granted();
    at.outside.misbehave(trouble);
    advance(life(Dialect.GOOGLE).minus(NEARLY_OVER));
    assertThat(granted()).isEqualTo(old);
    advance(NEARLY_OVER);
    assertThat(at.fresh(grant)).isInstanceOf(TokenAnswer.TryLater.class);

    at.outside.misbehave(Trouble.NONE);

    assertThat(at.outside.takes(granted())).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void what_its_owner_took_back_at_the_provider_needs_him_and_is_not_asked_for_again(
      Dialect dialect) {
    connectedTo(dialect);
    at.outside.forgetAll();
    advance(life(dialect));

    assertThat(at.fresh(grant)).isInstanceOf(TokenAnswer.NeedsOwner.class);
    assertThat(at.fresh(grant)).isInstanceOf(TokenAnswer.NeedsOwner.class);

    assertThat(at.outside.refreshes()).isEqualTo(1);
    assertThat(grant.state()).isEqualTo(GrantState.NEEDS_OWNER);
    assertThat(at.notices.heard())
        .as("told once")
        .extracting(GrantNotice::provider)
        .containsExactly(at.code);
    assertThat(at.connect(Optional.of(grant.id())).state()).isEqualTo(GrantState.ACTIVE);
    assertThat(at.outside.takes(granted())).isTrue();
  }

  @Test
  void an_answer_of_x_that_was_lost_is_said_to_be_lost() {
    connectedTo(Dialect.X);
    advance(life(Dialect.X));
    at.outside.misbehave(Trouble.ANSWER_LOST);
    assertThat(at.fresh(grant)).isInstanceOf(TokenAnswer.TryLater.class);
    at.outside.misbehave(Trouble.NONE);

    assertThat(at.fresh(grant))
        .isInstanceOfSatisfying(
            TokenAnswer.NeedsOwner.class,
            needed -> assertThat(needed.message()).contains("was lost on its way"));
  }

  @Test
  void a_token_that_the_api_refuses_is_replaced_once_and_then_needs_its_owner() {
    connectedTo(Dialect.X);
    Secret refused = new Secret(granted());

    TokenAnswer other = at.in(() -> at.tokens.otherThan(refused, at.world.ann, grant.id()));

    assertThat(other).isInstanceOf(TokenAnswer.Granted.class);
    Secret second = ((TokenAnswer.Granted) other).token();
    assertThat(second.reveal()).isNotEqualTo(refused.reveal());
    assertThat(at.in(() -> at.tokens.otherThan(refused, at.world.ann, grant.id())))
        .as("somebody else has replaced it already")
        .isInstanceOfSatisfying(
            TokenAnswer.Granted.class,
            granted -> assertThat(granted.token().reveal()).isEqualTo(second.reveal()));
    assertThat(at.outside.refreshes()).isEqualTo(1);
    assertThat(at.in(() -> at.tokens.giveUp(refused, at.world.ann, grant.id())))
        .isInstanceOf(TokenAnswer.TryLater.class);
    assertThat(at.in(() -> at.tokens.giveUp(second, at.world.ann, grant.id())))
        .isInstanceOf(TokenAnswer.NeedsOwner.class);
    assertThat(at.fresh(grant)).isInstanceOf(TokenAnswer.NeedsOwner.class);
  }

  @Test
  void nobody_gets_a_token_of_somebody_else_s_account() {
    connectedTo(Dialect.X);

    assertThat(at.in(() -> at.tokens.fresh(UUID.randomUUID(), grant.id())))
        .isInstanceOf(TokenAnswer.NeedsOwner.class);
  }

  @Test
  void the_year_of_linkedin_begins_with_the_consent_and_no_refresh_prolongs_it() {
    connectedTo(Dialect.LINKEDIN);
    var consented = at.world.clock.instant();
    for (int day = 0; day < 360; day++) {
      advance(Duration.ofDays(1));
      keep();
    }
    assertThat(grant.wallAt()).contains(consented.plus(Duration.ofDays(365)));
    assertThat(granted()).isNotEmpty();
    assertThat(at.notices.heard()).as("told once").hasSize(1);
    assertThat(at.notices.heard().get(0).message()).contains("LinkedIn lets us in until ");
    int asked = at.outside.refreshes();
    assertThat(asked).as("never let to rest for 60 days").isGreaterThanOrEqualTo(11);

    advance(Duration.ofDays(5));

    assertThat(at.fresh(grant))
        .isInstanceOfSatisfying(
            TokenAnswer.NeedsOwner.class,
            needed -> assertThat(needed.message()).contains("gives a consent is over"));
    keep();
    assertThat(at.outside.refreshes()).as("nobody asks in vain").isEqualTo(asked);
  }

  @Test
  void what_nobody_reads_with_slides_on_at_microsoft() {
    connectedTo(Dialect.MICROSOFT);
    for (int month = 0; month < 12; month++) {
      advance(Duration.ofDays(31));
      keep();
    }
    assertThat(at.outside.takes(granted())).isTrue();
    assertThat(grant.wallAt()).contains(grant.refreshedAt().plus(Duration.ofDays(90)));
  }

  @Test
  void a_google_project_in_testing_ends_after_7_days() {
    at = new ConsentWorld(Dialect.GOOGLE, Map.of("tidings.google.testing", "true"));
    grant = at.connect();

    assertThat(grant.wallAt()).contains(at.world.clock.instant().plus(Duration.ofDays(7)));
    advance(Duration.ofDays(3));
    keep();
    assertThat(at.notices.heard()).as("most of the week is still to come").isEmpty();
    advance(Duration.ofDays(1));
    keep();
    assertThat(at.notices.heard()).hasSize(1);
    at.connect(Optional.of(grant.id()));
    advance(Duration.ofDays(4));
    keep();
    assertThat(at.notices.heard()).as("once for each consent").hasSize(2);
  }

  @Test
  void linkedin_without_a_refresh_token_ends_with_its_access_token() {
    at = new ConsentWorld(Dialect.LINKEDIN);
    at.outside.misbehave(Trouble.NO_REFRESH_TOKEN);
    grant = at.connect();

    assertThat(grant.wallAt()).contains(at.world.clock.instant().plus(life(Dialect.LINKEDIN)));
    advance(life(Dialect.LINKEDIN).minusSeconds(1));
    assertThat(granted()).isNotEmpty();
    advance(Duration.ofSeconds(1));
    assertThat(at.fresh(grant)).isInstanceOf(TokenAnswer.NeedsOwner.class);
    assertThat(at.outside.refreshes()).isZero();
  }

  @Test
  void a_token_shows_itself_nowhere() {
    connectedTo(Dialect.X);

    assertThat(at.fresh(grant).toString() + at.in(() -> at.vault.tokens(grant)))
        .doesNotContain(granted());
    assertThat(new String(grant.tokens(), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(granted());
  }

  private void keep() {
    at.in(
        () -> {
          new GrantKeeping(at.store, at.tokens).run();
          return null;
        });
  }

  private String granted() {
    TokenAnswer answer = at.fresh(grant);
    assertThat(answer).isInstanceOf(TokenAnswer.Granted.class);
    return ((TokenAnswer.Granted) answer).token().reveal();
  }
}
