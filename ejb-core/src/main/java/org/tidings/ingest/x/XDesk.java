package org.tidings.ingest.x;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome.TokenRefused;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.ingest.ReadMeter;
import org.tidings.secrets.Secret;

/** X as one poll sees it: asked with one token, and until the poll's time is up. */
final class XDesk {

  private final XHttp http;
  private final Secret token;
  private final FetchLimits limits;
  private final Clock clock;
  private final Instant begun;

  XDesk(XHttp http, XSettings settings, FetchLimits limits, Clock clock) throws PollFailure {
    this.http = http;
    this.token =
        settings.token().orElseThrow(() -> new PollFailure(new TokenRefused(XRefusals.NO_TOKEN)));
    this.limits = limits;
    this.clock = clock;
    this.begun = clock.instant();
  }

  /** When the poll began. */
  Instant now() {
    return begun;
  }

  /** The day of UTC, by which X charges. */
  long today() {
    return LocalDate.ofInstant(begun, ZoneOffset.UTC).toEpochDay();
  }

  JsonObject ask(String path, Map<String, String> params) throws PollFailure {
    if (clock.instant().isAfter(begun.plus(limits.total()))) {
      throw new PollFailure(new Unreachable("X did not answer in time."));
    }
    return http.get(path, params, token, limits);
  }

  /** The id of the account that a stream belongs to. */
  String id(XStream stream, ReadMeter meter, XPrices prices) throws PollFailure {
    boolean others = stream.kind() == XStream.Kind.ACCOUNT;
    String path = others ? "/2/users/by/username/" + stream.subject() : "/2/users/me";
    JsonObject answer = ask(path, Map.of("user.fields", "username,name,protected"));
    meter.spend(prices.user());
    return Optional.ofNullable(answer.get("data"))
        .filter(JsonObject.class::isInstance)
        .flatMap(user -> XPost.text(user.asJsonObject(), "id"))
        .filter(id -> id.matches(XDeclaration.ID))
        .orElseThrow(() -> new PollFailure(XRefusals.unknown()));
  }

  /** What is asked of every page of a stream: names and repeated posts only where needed. */
  Map<String, String> question(XStream stream) {
    String one = http.spelling();
    List<String> fields =
        new ArrayList<>(List.of("created_at", "author_id", "conversation_id", "entities"));
    fields.add("referenced_" + one + "s");
    if (one.equals("tweet")) {
      fields.add("note_tweet");
    }
    Map<String, String> question = new TreeMap<>();
    question.put(one + ".fields", String.join(",", fields));
    List<String> expansions = new ArrayList<>();
    if (stream.needsNames()) {
      expansions.add("author_id");
      question.put("user.fields", "username,name");
    }
    if (stream.hasRetweets()) {
      expansions.add("referenced_" + one + "s.id");
    }
    question.put("expansions", String.join(",", expansions));
    return question;
  }
}
