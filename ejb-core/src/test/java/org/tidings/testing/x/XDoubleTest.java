package org.tidings.testing.x;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.json.JsonText;
import org.tidings.testing.memory.TestClock;

/** The double against what X documents: who uses it must be able to rely on it. */
class XDoubleTest {

  private final TestClock clock = new TestClock(Instant.parse("2026-11-20T12:00:00Z"));
  private final HttpClient http = HttpClient.newHttpClient();
  private XDouble x;

  @BeforeEach
  void start() throws IOException {
    x = XDouble.start(clock);
    x.admit("AT1", "ann");
  }

  @AfterEach
  void stop() {
    x.close();
  }

  @Test
  void shows_the_newest_first_and_leads_to_the_older() throws Exception {
    List<String> ids = sevenMentions();

    JsonObject first = get("/2/users/96737/mentions?max_results=5");
    String token = first.getJsonObject("meta").getString("next_token");
    JsonObject second = get("/2/users/96737/mentions?max_results=5&pagination_token=" + token);

    assertThat(first.getJsonArray("data").getJsonObject(0).getString("id")).isEqualTo(ids.get(6));
    assertThat(second.getJsonArray("data")).hasSize(2);
    assertThat(second.getJsonObject("meta")).doesNotContainKey("next_token");
    assertThat(x.violations()).isEmpty();
  }

  @Test
  void says_nothing_but_a_count_when_there_is_nothing() throws Exception {
    assertThat(get("/2/users/96737/mentions?max_results=5"))
        .hasToString("{\"meta\":{\"result_count\":0}}");
  }

  @Test
  void charges_a_post_once_a_day() throws Exception {
    sevenMentions();
    get("/2/users/96737/mentions?max_results=100");
    get("/2/users/96737/mentions?max_results=100");

    assertThat(x.bill().micros()).isEqualTo(7 * 5_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/2/users/96737/mentions",
        "/2/users/96737/mentions?max_results=4",
        "/2/users/96737/mentions?max_results=101",
        "/2/users/96737/mentions?max_results=5&since_id=12345678901234567890",
        "/2/users/96737/mentions?max_results=5&start_time=yesterday",
        "/2/users/96737/mentions?max_results=5&exclude=replies",
        "/2/users/96737/mentions?max_results=5&pagination_token=made-up",
        "/2/users/96737/mentions?max_results=5&tweet.fields=secrets",
        "/2/lists/7/tweets?max_results=5&since_id=1",
        "/2/elsewhere"
      })
  void answers_400_and_notes_what_is_against_the_documents(String question) throws Exception {
    assertThat(send(question).statusCode()).isEqualTo(400);
    assertThat(x.violations()).hasSize(1);
    assertThat(x.violations().get(0)).doesNotContain("AT1");
  }

  @Test
  void a_users_window_fills_up() throws Exception {
    for (int i = 0; i < 75; i++) {
      assertThat(send("/2/users/me").statusCode()).isEqualTo(200);
    }

    HttpResponse<String> refused = send("/2/users/me");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("x-rate-limit-remaining")).contains("0");
  }

  private List<String> sevenMentions() {
    return IntStream.rangeClosed(1, 7).mapToObj(i -> x.post("bob", "@ann " + i)).toList();
  }

  private JsonObject get(String question) throws IOException, InterruptedException {
    return JsonText.parse(send(question).body());
  }

  private HttpResponse<String> send(String question) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(x.baseUrl() + question))
            .header("Authorization", "Bearer AT1")
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
