package org.tidings.launch.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.json.JSONObject;

/** The REST API of a running Tidings, as one signed-in user sees it. */
public final class TidingsApi {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final int LONGEST_EXCERPT = 300;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final URI root;
  private String token = "";

  public TidingsApi(URI server) {
    root = server.resolve("/api/v1/");
  }

  public void signInWith(String newToken) {
    token = newToken;
  }

  public JSONObject get(String path) {
    return send(request(path).GET());
  }

  public JSONObject post(String path, JSONObject body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  public JSONObject delete(String path, JSONObject body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method("DELETE", BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve(path)).timeout(TIMEOUT).header("Accept", "*/*");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private JSONObject send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new DemoFailure(
            "%s %s answered %d: %s"
                .formatted(
                    request.method(),
                    request.uri().getPath(),
                    answer.statusCode(),
                    excerpt(answer.body())));
      }
      return answer.body().isBlank() ? new JSONObject() : new JSONObject(answer.body());
    } catch (IOException e) {
      throw new DemoFailure(request.uri() + " did not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted", e);
    }
  }

  private static String excerpt(String body) {
    String line = body.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST_EXCERPT ? line.substring(0, LONGEST_EXCERPT) + "..." : line;
  }
}
