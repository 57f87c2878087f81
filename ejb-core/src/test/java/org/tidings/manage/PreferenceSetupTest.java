package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidings.preference.DigestSchedule;
import org.tidings.preference.WeeklyTime;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.testing.memory.Workspace;

class PreferenceSetupTest {

  private static final ScheduleView MORNING = new ScheduleView(List.of("MON", "TUE"), "08:00");

  private final Workspace world = new Workspace(); // a Monday noon, 13:00 in Berlin
  private final PreferenceSetup setup =
      new PreferenceSetup(
          Callers.ann(world),
          world.accounts,
          world.plan,
          world.schedules,
          world.trail,
          world.clock);

  @Test
  void plans_the_next_digest_by_the_users_clock() {
    setup.replace(new Preferences(List.of(MORNING), "Europe/Berlin"));

    assertThat(nextDigests()).containsExactly(Instant.parse("2026-03-03T07:00:00Z"));
    assertThat(setup.get()).isEqualTo(new Preferences(List.of(MORNING), "Europe/Berlin"));
  }

  @Test
  void a_day_has_no_more_digests_than_the_plan_allows() {
    List<ScheduleView> allowed = List.of(at("06:00"), at("07:00"), at("08:00"));
    setup.replace(new Preferences(allowed, "UTC"));
    List<ScheduleView> more = new ArrayList<>(allowed);
    more.add(at("09:00"));

    assertThatThrownBy(() -> setup.replace(new Preferences(more, "UTC")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The plan Free allows 3 digests a day");
    assertThat(setup.get().schedules()).hasSize(3);
  }

  @Test
  void as_many_as_there_were_before_the_plan_shrank_are_kept() {
    Instant now = world.clock.instant();
    world.schedules.replace(
        world.ann,
        IntStream.range(0, 5)
            .mapToObj(hour -> LocalTime.of(hour, 0))
            .map(time -> new WeeklyTime(Set.of(DayOfWeek.MONDAY), time, ZoneOffset.UTC))
            .map(weekly -> new DigestSchedule(UUID.randomUUID(), world.ann, weekly, now))
            .toList());

    assertThat(setup.replace(setup.get()).schedules()).hasSize(5);
  }

  private static ScheduleView at(String time) {
    return new ScheduleView(List.of("MON"), time);
  }

  @Test
  void a_new_zone_in_the_profile_moves_the_schedules() {
    setup.replace(new Preferences(List.of(MORNING), "Europe/Berlin"));
    Profile profile =
        new Profile(
            Callers.ann(world),
            world.accounts,
            world.factors,
            world.schedules,
            world.trail,
            world.clock);

    profile.change(Optional.of(ZoneId.of("America/New_York")), Optional.empty());

    assertThat(nextDigests()).containsExactly(Instant.parse("2026-03-02T13:00:00Z"));
    assertThat(setup.get().timeZone()).isEqualTo("America/New_York");
  }

  @Test
  void tells_everything_that_is_wrong_at_once() {
    Preferences wrong =
        new Preferences(
            List.of(
                MORNING,
                new ScheduleView(List.of("TODAY"), "8"),
                new ScheduleView(List.of(), "08:00:30")),
            "+01:00");

    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> setup.replace(wrong));

    assertThat(refusal.problems())
        .extracting(FieldProblem::field)
        .containsExactly(
            "timeZone",
            "schedules[1].days",
            "schedules[1].time",
            "schedules[2].days",
            "schedules[2].time");
    assertThat(nextDigests()).isEmpty();
  }

  private List<Instant> nextDigests() {
    return world.schedules.ofUser(world.ann).stream().map(DigestSchedule::nextAt).toList();
  }
}
