package org.tidings.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.ingest.linkedin.LinkedInWorld.PAGE;
import static org.tidings.ingest.linkedin.LinkedInWorld.texts;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.ingest.PollOutcome.TokenRefused;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.source.SourceCursor;
import org.tidings.testing.linkedin.LinkedInTrouble;

/** Each trouble of LinkedIn's, and what becomes of a poll in it. */
class LinkedInTroubleTest {

  private static final Duration UNTIL_MIDNIGHT = Duration.ofHours(12);

  private final LinkedInWorld world = LinkedInWorld.start(4);

  @AfterEach
  void close() {
    assertThat(world.linkedIn.violations()).isEmpty();
    world.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"EXPIRED", "REVOKED"})
  void a_token_that_is_not_taken_may_be_replaced(LinkedInTrouble trouble) {
    assertThat(poll(trouble)).isInstanceOf(TokenRefused.class);
  }

  @Test
  void a_role_that_is_lost_is_no_matter_of_the_token() {
    assertThat(poll(LinkedInTrouble.FORBIDDEN)).isInstanceOf(Refused.class);
    assertThat(world.poll().toString()).contains("role of an administrator").doesNotContain("urn:");
  }

  @Test
  void a_version_that_is_retired_is_the_operators_to_change() {
    assertThat(poll(LinkedInTrouble.RETIRED)).isInstanceOf(Refused.class);
    assertThat(world.poll().toString()).contains("tidings.linkedin.version");
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILS", "TRUNCATED", "A_PAGE", "HUGE"})
  void an_answer_that_is_none_is_asked_for_again_later(LinkedInTrouble trouble) {
    assertThat(poll(trouble)).isInstanceOf(Unreachable.class);
    assertThat(world.poll().toString()).doesNotContain("Exception");
  }

  @Test
  void an_answer_that_never_ends_is_given_up() {
    world.linkedIn.misbehave(LinkedInTrouble.SLOW);
    FetchLimits limits = new FetchLimits(10, 1_000, Duration.ofMillis(200), Duration.ofMinutes(1));

    assertThat(world.connector.fetch(world.access(), SourceCursor.START, limits))
        .isInstanceOf(Unreachable.class);
  }

  @Test
  void after_one_refusal_for_too_many_calls_nobody_asks_until_midnight() {
    PollOutcome refused = poll(LinkedInTrouble.TOO_MANY);
    world.linkedIn.misbehave(LinkedInTrouble.NONE);

    assertThat(refused).isInstanceOf(Throttled.class);
    assertThat(((Throttled) refused).retryAfter()).isEqualTo(UNTIL_MIDNIGHT);
    assertThat(world.poll()).isEqualTo(refused);
    assertThat(world.linkedIn.asked()).hasSize(1);

    world.clock.advance(UNTIL_MIDNIGHT);
    world.fetched();
  }

  @Test
  void the_calls_of_a_day_are_counted_here_and_no_more_are_made() {
    world.fetched();
    PollOutcome second = world.poll();

    assertThat(second).isInstanceOf(Throttled.class);
    assertThat(((Throttled) second).retryAfter()).isEqualTo(UNTIL_MIDNIGHT);
    assertThat(world.linkedIn.asked()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(names = {"DUPLICATE", "OUT_OF_ORDER"})
  void what_comes_twice_or_in_no_order_is_told_once_and_in_order(LinkedInTrouble trouble) {
    for (int i = 1; i <= 5; i++) {
      world.linkedIn.comment(PAGE, 7100, "Comment " + i);
      world.settle();
    }
    world.linkedIn.misbehave(trouble);

    assertThat(texts(world.fetched()))
        .containsExactly("Comment 1", "Comment 2", "Comment 3", "Comment 4", "Comment 5");
  }

  @Test
  void what_is_not_understood_is_listed_and_the_rest_is_told() {
    world.linkedIn.post(PAGE, "A post");
    world.settle();
    world.linkedIn.misbehave(LinkedInTrouble.NONSENSE);

    Fetched fetched = world.fetched();

    assertThat(texts(fetched)).containsExactly("A post");
    assertThat(fetched.unreadable()).isNotEmpty();
  }

  private PollOutcome poll(LinkedInTrouble trouble) {
    world.linkedIn.misbehave(trouble);
    return world.poll();
  }
}
