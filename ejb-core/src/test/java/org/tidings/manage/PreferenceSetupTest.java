package org.tidings.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tidings.preference.DigestSchedule;
import org.tidings.problem.FieldProblem;
import org.tidings.problem.InvalidInputException;
import org.tidings.tenant.Tenant;
import org.tidings.testing.memory.Workspace;

class PreferenceSetupTest {

  private static final ScheduleView MORNING = new ScheduleView(List.of("MON", "TUE"), "08:00");

  private final Workspace world = new Workspace(); // a Monday noon, 13:00 in Berlin
  private final PreferenceSetup setup =
      new PreferenceSetup(
          Callers.ann(world), world.accounts, world.schedules, world.trail, world.clock);

  @Test
  void plans_the_next_digest_by_the_users_clock() {
    setup.replace(new Preferences(List.of(MORNING), "Europe/Berlin"));

    assertThat(nextDigests()).containsExactly(Instant.parse("2026-03-03T07:00:00Z"));
    assertThat(setup.get()).isEqualTo(new Preferences(List.of(MORNING), "Europe/Berlin"));
  }

  @Test
  void a_new_zone_in_the_profile_moves_the_schedules() {
    world.accounts.open(new Tenant(world.tenant, "Ann", "free", Workspace.NOON));
    setup.replace(new Preferences(List.of(MORNING), "Europe/Berlin"));
    Profile profile =
        new Profile(Callers.ann(world), world.accounts, world.schedules, world.trail, world.clock);

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
