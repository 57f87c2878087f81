package org.tidings.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.digest.Digest;
import org.tidings.digest.Tally;
import org.tidings.preference.DigestSchedule;
import org.tidings.preference.WeeklyTime;
import org.tidings.problem.ConflictException;
import org.tidings.queue.MessageKind;
import org.tidings.testing.memory.TestPlans;
import org.tidings.testing.memory.Workspace;

class DigestOpeningTest {

  private final Workspace world = new Workspace();
  private final DigestOpening opening =
      new DigestOpening(
          world.digests,
          world.notifications,
          world.schedules,
          world.accounts,
          world.allowance,
          world.outgoing,
          world.clock);

  @Test
  void a_first_window_reaches_back_a_day_before_its_user_came() {
    Digest digest = digest(opening.openNow(world.ann));
    assertThat(digest.windowStart())
        .isEqualTo(world.accounts.user(world.ann).createdAt().minus(Duration.ofDays(1)));
    assertThat(digest.windowEnd()).isEqualTo(Workspace.NOON);
    assertThat(digest.isRequested()).isTrue();
  }

  @Test
  void nobody_asks_for_more_digests_a_day_than_his_plan_allows() {
    for (int i = 0; i < TestPlans.FREE.digestsADay(); i++) {
      digest(opening.openNow(world.ann)).ready(Tally.NONE, world.clock.instant());
      world.clock.advance(Duration.ofMinutes(1));
    }

    assertThatThrownBy(() -> opening.openNow(world.ann))
        .isInstanceOf(ConflictException.class)
        .hasMessage(
            "The plan Free allows 3 digests a day, and you had 3 today. Wait until tomorrow, or ask"
                + " your operator for a larger plan.");
    world.clock.advance(Duration.ofHours(11)); // midnight in Berlin
    assertThat(opening.openNow(world.ann)).isNotNull();
  }

  @Test
  void two_clicks_in_the_same_instant_give_one_digest() {
    assertThat(opening.openNow(world.ann)).isEqualTo(opening.openNow(world.ann));
  }

  @Test
  void windows_meet_without_a_gap_even_in_the_same_instant() {
    Digest first = digest(opening.openNow(world.ann));
    first.ready(Tally.NONE, world.clock.instant());
    Digest second = digest(opening.openNow(world.ann));
    assertThat(second.windowStart()).isEqualTo(first.windowEnd());
    assertThat(second.windowEnd()).isAfter(second.windowStart());
  }

  @Test
  void a_schedule_missed_for_days_opens_one_digest_and_moves_on() {
    DigestSchedule schedule = everyDayAt(LocalTime.of(8, 0));
    receiveSomething();
    world.clock.advance(Duration.ofDays(3));

    assertThat(opening.openDue(schedule.id())).isPresent();
    assertThat(opening.openDue(schedule.id())).isEmpty();
    assertThat(schedule.nextAt()).isAfter(world.clock.instant());
    assertThat(world.outbox.of(MessageKind.COMPOSE_DIGEST)).hasSize(1);
  }

  @Test
  void a_schedule_with_nothing_new_only_moves_on() {
    DigestSchedule schedule = everyDayAt(LocalTime.of(8, 0));
    world.clock.advance(Duration.ofDays(1));

    assertThat(opening.openDue(schedule.id())).isEmpty();
    assertThat(schedule.nextAt()).isAfter(world.clock.instant());
    assertThat(world.digests.lastWindowEnd(world.ann)).isEqualTo(Optional.empty());
  }

  @Test
  void a_schedule_that_is_not_due_or_gone_is_left_alone() {
    DigestSchedule schedule = everyDayAt(LocalTime.of(8, 0));
    receiveSomething();
    assertThat(opening.openDue(schedule.id())).isEmpty();
    assertThat(opening.openDue(UUID.randomUUID())).isEmpty();
  }

  private void receiveSomething() {
    world.receive(Workspace.mail("Bob", "News", "News"), "t", Set.of());
  }

  private DigestSchedule everyDayAt(LocalTime time) {
    WeeklyTime weekly = new WeeklyTime(Set.of(DayOfWeek.values()), time, ZoneOffset.UTC);
    DigestSchedule schedule =
        new DigestSchedule(UUID.randomUUID(), world.ann, weekly, world.clock.instant());
    world.schedules.replace(world.ann, List.of(schedule));
    return schedule;
  }

  private Digest digest(UUID id) {
    return world.digests.find(id).orElseThrow();
  }
}
