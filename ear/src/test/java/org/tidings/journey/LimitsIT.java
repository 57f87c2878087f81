package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.RunningTidings;

/** What limits do in the real server, behind a proxy that is trusted. */
class LimitsIT {

  private static final Map<String, String> SETTINGS =
      Map.of(
          "TIDINGS_WEB_TRUSTED_PROXIES", "127.0.0.0/8",
          "TIDINGS_LIMIT_API_PER_ADDRESS", "3/PT1H",
          "TIDINGS_LIMIT_API_PER_CALLER", "4/PT1H",
          "TIDINGS_LIMIT_SIGN_UP_PER_ADDRESS", "1/PT1H");

  private static final String OFFICE = "203.0.113.1";
  private static final String HOME = "203.0.113.2";

  @TempDir private Path parent;

  private final HttpClient http = HttpClient.newHttpClient();
  private URI api;

  @Test
  void hold_by_network_address_and_by_caller_and_are_told_with_every_answer() throws Exception {
    try (RunningTidings tidings = RunningTidings.up(parent.resolve("data"), SETTINGS)) {
      api = tidings.uri().resolve("/api/v1/");

      assertStatus(401, get("me", HOME, ""), 2);
      assertStatus(404, get("no/such/thing", HOME, ""), 1);
      assertStatus(401, get("me", HOME, "tid_nobodys"), 0);
      assertRefused(get("me", HOME, ""));

      HttpResponse<String> account = signUp("ann@example.org");
      assertStatus(201, account, 2);
      assertRefused(signUp("bob@example.org"));

      String token = new JSONObject(account.body()).getString("token");
      assertStatus(200, get("me", HOME, token), 3);
      assertStatus(404, get("sources/00000000-0000-0000-0000-000000000000", HOME, token), 2);
      HttpResponse<String> audit = get("audit", OFFICE, token);
      assertStatus(200, audit, 1);
      assertThat(audit.body()).contains("\"origin\":\"" + OFFICE + "\"");
      assertStatus(405, send(request("me", HOME, token).PUT(BodyPublishers.noBody())), 0);
      assertRefused(get("me", OFFICE, token));
      assertThat(tidings.failures()).isEmpty();
    }
  }

  private static void assertStatus(int status, HttpResponse<String> answer, int left) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("RateLimit-Policy")).isPresent();
    assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
        .matches("\"api-per-(address|caller)\";r=" + left + ";t=.*");
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After")).isNotEqualTo(OptionalLong.empty());
    assertThat(answer.headers().firstValue("RateLimit")).isPresent();
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("Try again in");
  }

  private HttpResponse<String> signUp(String email) throws IOException, InterruptedException {
    JSONObject account =
        new JSONObject()
            .put("email", email)
            .put("password", "seven quiet mornings")
            .put("workspace", "Limits")
            .put("timeZone", "UTC");
    return send(
        request("accounts", OFFICE, "")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(account.toString())));
  }

  private HttpResponse<String> get(String path, String from, String token)
      throws IOException, InterruptedException {
    return send(request(path, from, token));
  }

  private HttpRequest.Builder request(String path, String from, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.resolve(path)).header("X-Forwarded-For", from);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
