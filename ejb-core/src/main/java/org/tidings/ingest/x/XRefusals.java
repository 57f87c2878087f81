package org.tidings.ingest.x;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.InstallationRefused;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.ingest.PollOutcome.TokenRefused;
import org.tidings.ingest.PollOutcome.Unreachable;

/** What an answer of X other than 200 means for the source. Nothing of its body is repeated. */
final class XRefusals {

  static final String NO_TOKEN = "X rejected the access token. Connect your X account again.";

  /** The window of X's rate limits, for an answer that does not say when it ends. */
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Unreachable INVALID = new Unreachable("X did not understand the question.");

  private XRefusals() {}

  /**
   * Tells the outcome of a poll that X did not answer with 200.
   *
   * @param headers by name in lower case
   */
  static PollOutcome outcome(int status, Map<String, String> headers, String body, Instant now) {
    return switch (status) {
      case 400 -> INVALID;
      case 401 -> new TokenRefused(NO_TOKEN);
      case 402 ->
          new InstallationRefused(
              "The credits at X are used up. Your operator has to buy new ones.",
              "402: its credits at X are used up");
      case 403 -> forbidden(body);
      case 404 -> unknown();
      case 429 -> throttled(headers, body, now);
      default -> new Unreachable("X answered with status " + status + ".");
    };
  }

  /** Whether X says that the question itself is wrong. */
  static boolean isInvalid(PollOutcome outcome) {
    return outcome.equals(INVALID);
  }

  static Refused unknown() {
    return new Refused("X does not know one of these lists or accounts. Check the settings.");
  }

  private static PollOutcome forbidden(String body) {
    return body.contains("/problems/client-forbidden")
        ? new InstallationRefused(
            "X does not admit the app of this installation. Your operator has to enrol it at X.",
            "403 client-forbidden: its app is not enrolled at X")
        : new Refused(
            "X does not let your account read this. It may be protected; check the settings.");
  }

  private static PollOutcome throttled(Map<String, String> headers, String body, Instant now) {
    return body.contains("/problems/usage-capped")
        ? new InstallationRefused(
            "The allowance at X is used up. Your operator can raise it, or it begins anew with X's"
                + " next month.",
            "429 usage-capped: its allowance or spending limit at X is used up")
        : new Throttled(untilReset(headers, now), "X asks us to come back later.");
  }

  private static Duration untilReset(Map<String, String> headers, Instant now) {
    String reset = headers.getOrDefault("x-rate-limit-reset", "").strip();
    if (!reset.matches("[0-9]{1,11}")) {
      return WINDOW;
    }
    Duration wait = Duration.between(now, Instant.ofEpochSecond(Long.parseLong(reset)));
    if (wait.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
