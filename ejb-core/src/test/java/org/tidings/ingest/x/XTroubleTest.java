package org.tidings.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.ingest.x.XFixture.mentions;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.InstallationRefused;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.ingest.PollOutcome.TokenRefused;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.ingest.ReadMeter;
import org.tidings.source.SourceCursor;
import org.tidings.testing.x.XDouble;
import org.tidings.testing.x.XTrouble;

/** What becomes of a poll when X refuses, breaks off or sends something odd. */
class XTroubleTest {

  private XFixture fixture;
  private SourceCursor known;

  @BeforeEach
  void readOnce() throws IOException {
    fixture = new XFixture();
    fixture.x.post("bob", "@ann first");
    known = fixture.read(mentions(), SourceCursor.START).next();
    IntStream.rangeClosed(1, 150).forEach(i -> fixture.x.post("bob", "@ann post " + i));
  }

  @AfterEach
  void stop() {
    assertThat(fixture.x.violations()).isEmpty();
    fixture.close();
  }

  @Test
  void a_token_that_is_refused_is_told_as_such() {
    fixture.x.misbehave(XTrouble.UNAUTHORIZED);

    assertThat(fixture.fetch(mentions(), known)).isInstanceOf(TokenRefused.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"CREDITS_DEPLETED", "CLIENT_FORBIDDEN", "USAGE_CAPPED"})
  void what_concerns_the_installation_is_told_as_such(XTrouble trouble) {
    fixture.x.misbehave(trouble);

    assertThat(fixture.fetch(mentions(), known)).isInstanceOf(InstallationRefused.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_AUTHORIZED", "NOTHING_BUT_ERRORS"})
  void what_the_account_may_not_see_needs_its_owner(XTrouble trouble) {
    fixture.x.misbehave(trouble);

    assertThat(fixture.fetch(mentions(), known)).isInstanceOf(Refused.class);
  }

  @Test
  void a_full_window_is_waited_out() {
    fixture.x.misbehave(XTrouble.RATE_LIMITED);

    assertThat(fixture.fetch(mentions(), known))
        .isEqualTo(new Throttled(XDouble.RESET, "X asks us to come back later."));
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILS", "TRUNCATED", "HUGE", "A_PAGE"})
  void an_answer_that_is_none_is_tried_again(XTrouble trouble) {
    fixture.x.misbehave(trouble);

    assertThat(fixture.fetch(mentions(), known)).isInstanceOf(Unreachable.class);
  }

  @Test
  void nobody_waits_longer_than_the_deadline() {
    fixture.x.misbehave(XTrouble.SLOW);
    FetchLimits hurried =
        new FetchLimits(200, 1 << 20, Duration.ofMillis(300), Duration.ofSeconds(5));

    assertThat(fixture.connector().fetch(mentions(), known, hurried))
        .isInstanceOf(Unreachable.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"RATE_LIMITED", "FAILS", "TRUNCATED", "UNAUTHORIZED"})
  void a_chain_that_breaks_loses_nothing_and_its_first_page_is_counted(XTrouble trouble) {
    fixture.x.misbehaveAfter(1, trouble);
    ReadMeter meter = ReadMeter.unlimited();

    assertThat(fixture.fetch(mentions(), known, meter)).isNotInstanceOf(Fetched.class);
    assertThat(meter.spent()).isGreaterThanOrEqualTo(100 * 5_000);

    fixture.x.misbehave(XTrouble.NONE);
    assertThat(fixture.read(mentions(), known).items()).hasSize(150);
  }

  @ParameterizedTest
  @EnumSource(names = {"DUPLICATES", "OUT_OF_ORDER", "PARTIAL", "ENDLESS"})
  void odd_pages_are_read_once_and_in_order(XTrouble trouble) {
    Fetched all = fixture.read(mentions(), known);
    IntStream.rangeClosed(1, 5).forEach(i -> fixture.x.post("bob", "@ann more " + i));
    fixture.x.misbehave(trouble);

    Fetched fetched = fixture.read(mentions(), all.next());

    assertThat(fetched.items())
        .extracting(FetchedItem::subject)
        .containsExactly("more 1", "more 2", "more 3", "more 4", "more 5");
    fixture.x.misbehave(XTrouble.NONE);
    assertThat(fixture.read(mentions(), fetched.next()).items()).isEmpty();
  }

  @Test
  void begins_anew_by_time_when_the_known_post_is_too_old() {
    fixture.x.misbehave(XTrouble.SINCE_TOO_OLD);

    Fetched fetched = fixture.read(mentions(), known);

    assertThat(fetched.items()).hasSize(150);
    assertThat(fixture.x.lastAsked().params())
        .containsKey("start_time")
        .doesNotContainKey("since_id");
  }
}
