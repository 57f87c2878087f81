package org.tidings.ingest.x;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.json.JsonText;
import org.tidings.net.HttpAnswer;
import org.tidings.net.HttpCall;
import org.tidings.net.OperatorHttp;
import org.tidings.net.OutboundHttp;
import org.tidings.secrets.Secret;

/** Asks X. Where it is, the operator says, so it may be on his own network. */
@ApplicationScoped
public class XHttp {

  private static final int OK = 200;

  /** A hundred long posts with all that is said about them are not half of it. */
  private static final int MAX_BYTES = 4 << 20;

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private final OutboundHttp http;
  private final String base;
  private final String spelling;
  private final Clock clock;

  /**
   * Reads {@code tidings.x.*}.
   *
   * @param base where X's API is
   * @param spelling how parameters are spelled: {@code tweet} or {@code post}
   */
  @Inject
  public XHttp(
      OperatorHttp http,
      @ConfigProperty(name = "tidings.x.base-url", defaultValue = "https://api.x.com") String base,
      @ConfigProperty(name = "tidings.x.spelling", defaultValue = "tweet") String spelling,
      Clock clock) {
    if (!spelling.equals("tweet") && !spelling.equals("post")) {
      throw new IllegalArgumentException("tidings.x.spelling must be tweet or post");
    }
    this.http = http;
    this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    this.spelling = spelling;
    this.clock = clock;
  }

  protected XHttp() {
    http = null; // for the container
    base = "";
    spelling = "";
    clock = null;
  }

  /** How the server spells what it calls posts by now. */
  String spelling() {
    return spelling;
  }

  /**
   * Asks a question.
   *
   * @throws PollFailure when no answer came that could be read
   */
  JsonObject get(String path, Map<String, String> params, Secret token, FetchLimits limits)
      throws PollFailure {
    HttpCall call =
        HttpCall.get(
            URI.create(base + path + query(params)),
            Map.of(
                "Accept", "application/json",
                "Accept-Encoding", "gzip",
                "Authorization", "Bearer " + token.reveal()));
    HttpAnswer answer = send(call, shorter(limits.command(), DEADLINE));
    if (answer.status() != OK) {
      throw new PollFailure(
          XRefusals.outcome(answer.status(), answer.headers(), answer.body(), clock.instant()));
    }
    return parsed(answer);
  }

  private HttpAnswer send(HttpCall call, Duration deadline) throws PollFailure {
    try {
      return http.send(call, MAX_BYTES, deadline);
    } catch (IOException e) {
      throw new PollFailure(
          new Unreachable(
              e instanceof InterruptedIOException
                  ? "X did not answer in time."
                  : "X did not send a whole answer."),
          e);
    }
  }

  private static JsonObject parsed(HttpAnswer answer) throws PollFailure {
    try {
      JsonObject json = JsonText.parse(answer.body());
      if (!json.containsKey("data") && !json.containsKey("meta")) {
        throw new PollFailure(json.containsKey("errors") ? XRefusals.unknown() : strange());
      }
      return json;
    } catch (JsonException e) {
      throw new PollFailure(strange(), e);
    }
  }

  private static PollOutcome strange() {
    return new Unreachable("X sent something that is no answer of its API.");
  }

  private static String query(Map<String, String> params) {
    return params.entrySet().stream()
        .map(
            param ->
                param.getKey() + "=" + URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8))
        .sorted()
        .collect(Collectors.joining("&", "?", ""));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
