package org.tidings.ingest.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.InstallationRefused;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.ingest.PollOutcome.TokenRefused;
import org.tidings.ingest.PollOutcome.Unreachable;

class XRefusalsTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String PROBLEM = "{\"type\":\"https://api.x.com/2/problems/%s\"}";

  @Test
  void a_rejected_token_needs_its_person() {
    assertThat(answer(401, "{\"title\":\"Unauthorized\"}"))
        .isEqualTo(new TokenRefused("X rejected the access token. Connect your X account again."));
  }

  @Test
  void used_up_credits_are_the_operators_matter() {
    assertThat(answer(402, "{\"title\":\"CreditsDepleted\"}"))
        .isInstanceOfSatisfying(
            InstallationRefused.class, told -> assertThat(told.message()).contains("operator"));
  }

  @Test
  void a_forbidden_answer_says_who_can_help() {
    assertThat(answer(403, PROBLEM.formatted("client-forbidden")))
        .isInstanceOfSatisfying(
            InstallationRefused.class, told -> assertThat(told.message()).contains("operator"));
    assertThat(answer(403, PROBLEM.formatted("not-authorized-for-resource")))
        .isInstanceOfSatisfying(
            Refused.class, told -> assertThat(told.message()).contains("protected"));
  }

  @Test
  void an_unknown_list_needs_its_person() {
    assertThat(answer(404, "")).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"90,PT1M30S", "-5,PT1S", "0,PT1S", "9000000,PT24H"})
  void a_full_window_is_waited_out_within_reason(long seconds, Duration wait) {
    String reset = Long.toString(NOON.plusSeconds(seconds).getEpochSecond());

    assertThat(throttled(Map.of("x-rate-limit-reset", reset), "{}")).isEqualTo(wait);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1", "99999999999999999999"})
  void a_reset_that_is_no_time_means_one_window(String reset) {
    assertThat(throttled(Map.of("x-rate-limit-reset", reset), "{}"))
        .isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_window_without_its_end_is_waited_out_whole() {
    assertThat(throttled(Map.of(), "{}")).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_used_up_month_concerns_everybody_whatever_the_reset_says() {
    String reset = Long.toString(NOON.plusSeconds(60).getEpochSecond());

    assertThat(
            XRefusals.outcome(
                429, Map.of("x-rate-limit-reset", reset), PROBLEM.formatted("usage-capped"), NOON))
        .isInstanceOf(InstallationRefused.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {418, 500, 502, 503})
  void anything_else_is_tried_again_and_its_body_is_not_repeated(int status) {
    assertThat(answer(status, "secret"))
        .isEqualTo(new Unreachable("X answered with status " + status + "."));
  }

  private static PollOutcome answer(int status, String body) {
    return XRefusals.outcome(status, Map.of(), body, NOON);
  }

  private static Duration throttled(Map<String, String> headers, String body) {
    return ((Throttled) XRefusals.outcome(429, headers, body, NOON)).retryAfter();
  }
}
