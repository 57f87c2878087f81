package org.tidings.ingest.x;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.ingest.PollOutcome.Unreachable;

/** What an answer of X other than 200 means for the source. Nothing of its body is repeated. */
final class XRefusals {

  /** The window of X's rate limits, for an answer that does not say when it ends. */
  private static final Duration WINDOW = Duration.ofMinutes(15);

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration UNTIL_CREDITS = Duration.ofHours(1);

  private XRefusals() {}

  /**
   * Tells the outcome of a poll that X did not answer with 200.
   *
   * @param headers by name in lower case
   */
  static PollOutcome outcome(int status, Map<String, String> headers, String body, Instant now) {
    return switch (status) {
      case 401 -> new Refused("X rejected the access token. Connect your X account again.");
      case 402 ->
          new Throttled(
              UNTIL_CREDITS, "The credits at X are used up. Your operator has to buy new ones.");
      case 403 -> new Refused(forbidden(body));
      case 404 -> new Refused("X does not know this list or account. Check the settings.");
      case 429 -> throttled(headers, body, now);
      default -> new Unreachable("X answered with status " + status + ".");
    };
  }

  private static String forbidden(String body) {
    return body.contains("/problems/client-forbidden")
        ? "X does not admit the app of this installation. Your operator has to enrol it at X."
        : "X does not let your account read this. It may be protected; check the settings.";
  }

  private static Throttled throttled(Map<String, String> headers, String body, Instant now) {
    // The end of a month's allowance is not told, so it is asked for once a day.
    return body.contains("/problems/usage-capped")
        ? new Throttled(LONGEST, "The allowance at X is used up until its next month begins.")
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
