package org.tidings.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.ContractCard;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.MeteredConnector;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.InstallationRefused;
import org.tidings.ingest.PollOutcome.Postponed;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.ingest.ReadMeter;
import org.tidings.ingest.Setting;
import org.tidings.ingest.SourceAccess;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;
import org.tidings.testing.memory.TestPlans;
import org.tidings.testing.memory.Workspace;

class SpendGuardTest {

  private static final long CAP = TestPlans.FREE.readingMicros();
  private static final Fetched NEWS = new Fetched(List.of(), List.of(), SourceCursor.START, false);

  private final Workspace world = new Workspace();
  private final MeteredConnector press = new Press();

  @Test
  void counts_what_was_read_and_nothing_else_of_what_was_held() {
    assertThat(ask(meter -> spend(meter, 7_000, NEWS))).isEqualTo(NEWS);

    assertThat(spent()).isEqualTo(7_000);
  }

  @Test
  void counts_what_was_read_before_a_failure_too() {
    ask(meter -> spend(meter, 7_000, new Unreachable("broke off")));
    assertThatThrownBy(
            () ->
                ask(
                    meter -> {
                      meter.spend(5_000);
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(spent()).isEqualTo(12_000);
  }

  @Test
  void lets_one_question_cost_no_more_than_it_may_or_than_is_left() {
    assertThat(ask(meter -> spend(meter, meter.left(), NEWS))).isEqualTo(NEWS);
    assertThat(spent()).isEqualTo(press.most());

    assertThat(ask(meter -> spend(meter, meter.left(), NEWS))).isEqualTo(NEWS);
    assertThat(spent()).isEqualTo(CAP);
  }

  @Test
  void stops_when_the_month_is_spent_and_says_how_much_until_when_and_who_can_change_it() {
    ask(meter -> spend(meter, press.most(), NEWS));
    ask(meter -> spend(meter, meter.left() - 50_000, NEWS));

    PollOutcome outcome = ask(SpendGuardTest::mustNotBeAsked);

    assertThat(outcome)
        .isEqualTo(
            new Throttled(
                Duration.between(Workspace.NOON, Instant.parse("2026-04-01T00:00:00Z")),
                "Reading at Press rests: $0.95 of the $1.00 that your workspace has for it in March"
                    + " 2026 are spent, and what is left is too little for another look. It goes on"
                    + " on 1 April 2026 (UTC), or with a larger plan: ask your operator."));
  }

  @Test
  void goes_on_with_a_larger_plan_and_with_a_new_month() {
    ask(meter -> spend(meter, CAP, NEWS));
    assertThat(ask(SpendGuardTest::mustNotBeAsked)).isInstanceOf(Throttled.class);

    world.buy("pro");
    assertThat(ask(meter -> NEWS)).isEqualTo(NEWS);

    world.buy("free");
    world.clock.advance(Duration.ofDays(30));
    assertThat(ask(meter -> NEWS)).isEqualTo(NEWS);
    assertThat(spent()).isZero();
  }

  @Test
  void waits_a_minute_for_others_who_may_not_need_all_they_hold() {
    ask(meter -> spend(meter, press.most(), NEWS));

    ask(
        outer -> {
          assertThat(ask(SpendGuardTest::mustNotBeAsked)).isInstanceOf(Postponed.class);
          return NEWS;
        });

    assertThat(ask(meter -> NEWS)).isEqualTo(NEWS);
  }

  @Test
  void nobody_asks_a_provider_that_refuses_the_installation_for_an_hour() {
    Workspace other = new Workspace();
    SpendGuard elsewhere = new SpendGuard(other.spendBook, world.limiter, world.clock);

    for (int i = 0; i < 2; i++) {
      world.clock.advance(Duration.ofSeconds(1));
      assertThat(ask(meter -> new InstallationRefused("No credits.", "402")))
          .isEqualTo(new Throttled(Duration.ofHours(1), "No credits."));
    }

    PollOutcome third =
        other.tenants.call(
            other.tenant, () -> elsewhere.ask(press, SpendGuardTest::mustNotBeAsked));
    assertThat(third)
        .isInstanceOfSatisfying(
            Throttled.class, told -> assertThat(told.message()).contains("operator has been told"));

    world.clock.advance(Duration.ofHours(1));
    assertThat(ask(meter -> NEWS)).isEqualTo(NEWS);
  }

  private PollOutcome ask(Function<ReadMeter, PollOutcome> question) {
    return world.tenants.call(world.tenant, () -> world.costs.ask(press, question));
  }

  private long spent() {
    return world.tenants.call(world.tenant, () -> world.spendBook.of(press)).orElseThrow().spent();
  }

  private static PollOutcome spend(ReadMeter meter, long micros, PollOutcome outcome) {
    meter.spend(micros);
    return outcome;
  }

  private static PollOutcome mustNotBeAsked(ReadMeter meter) {
    throw new AssertionError("asked although it must not");
  }

  /** Sells news. */
  private static final class Press implements MeteredConnector {

    @Override
    public SourceType type() {
      return new SourceType("press");
    }

    @Override
    public ContractCard card() {
      return new ContractCard("Press", "News.", List.of(), List.of(), "", "", "");
    }

    @Override
    public List<Setting> settings() {
      return List.of();
    }

    @Override
    public String provider() {
      return "press";
    }

    @Override
    public long least() {
      return 100_000;
    }

    @Override
    public long most() {
      return 600_000;
    }

    @Override
    public PollOutcome fetch(
        SourceAccess access, SourceCursor cursor, FetchLimits limits, ReadMeter meter) {
      return NEWS;
    }

    @Override
    public PollOutcome test(SourceAccess access, ReadMeter meter) {
      return NEWS;
    }
  }
}
