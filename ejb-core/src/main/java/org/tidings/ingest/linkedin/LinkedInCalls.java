package org.tidings.ingest.linkedin;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollFailure;
import org.tidings.json.JsonText;
import org.tidings.net.HttpAnswer;
import org.tidings.net.HttpCall;
import org.tidings.net.TooLongAnswerException;
import org.tidings.secrets.Secret;

/** The calls of one poll, with one account and within one time. */
final class LinkedInCalls {

  static final int MAX_BYTES = 5 << 20;

  /** The most that LinkedIn puts into an answer. */
  static final int COUNT = 100;

  /** More of them at once would use up the calls of a day. */
  static final int MAX_ANSWERS = 5;

  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int TOO_MANY = 429;

  private final LinkedInApi api;
  private final Secret token;
  private final DayCalls day;
  private final Duration command;
  private final Instant end;
  private int made;

  LinkedInCalls(LinkedInApi api, Secret token, DayCalls day, FetchLimits limits) {
    this.api = api;
    this.token = token;
    this.day = day;
    this.command = shorter(limits.command(), DEADLINE);
    this.end = api.clock().instant().plus(limits.total());
  }

  /** How many there were. */
  int made() {
    return made;
  }

  /**
   * What a finder finds.
   *
   * @param elements at most {@value #MAX_ANSWERS} answers of {@value #COUNT}
   * @param whole whether that is all
   */
  record Found(List<JsonObject> elements, boolean whole) {}

  /**
   * Asks a finder, answer by answer.
   *
   * @param whatFor the page that is asked about, for people
   * @param last tells the first element that is of no interest any more, nor any after it
   */
  Found find(String query, String whatFor, Predicate<JsonObject> last) throws PollFailure {
    List<JsonObject> found = new ArrayList<>();
    for (int answers = 0; answers < MAX_ANSWERS; answers++) {
      List<JsonObject> elements =
          Fields.objects(
              get(query + "&start=" + answers * COUNT + "&count=" + COUNT, whatFor), "elements");
      found.addAll(elements);
      if (elements.size() < COUNT || elements.stream().anyMatch(last)) {
        return new Found(found, true);
      }
    }
    return new Found(found, false);
  }

  private JsonObject get(String query, String whatFor) throws PollFailure {
    Duration left = Duration.between(api.clock().instant(), end);
    if (left.isNegative() || left.isZero()) {
      throw Failures.tooSlow();
    }
    day.take();
    made++;
    HttpAnswer answer = send(query, shorter(command, left));
    if (answer.status() == TOO_MANY) {
      throw day.close();
    }
    if (answer.status() != OK) {
      throw Failures.ofStatus(answer.status(), whatFor);
    }
    try {
      return JsonText.parse(answer.body());
    } catch (JsonException e) {
      throw Failures.notAsDocumented(e);
    }
  }

  private HttpAnswer send(String query, Duration deadline) throws PollFailure {
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Bearer " + token.reveal(),
            "LinkedIn-Version",
            api.version(),
            "X-Restli-Protocol-Version",
            "2.0.0",
            "X-RestLi-Method",
            "FINDER",
            "Accept",
            "application/json");
    try {
      return api.http()
          .send(HttpCall.get(api.address("/rest/" + query), headers), MAX_BYTES, deadline);
    } catch (TooLongAnswerException e) {
      throw Failures.notAsDocumented(e);
    } catch (InterruptedIOException e) {
      throw Failures.tooSlow();
    } catch (IOException e) {
      throw Failures.ofConnecting(e);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
