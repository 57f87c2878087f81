package org.tidings.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.json.JSONObject;

/**
 * One method of one path of the API, as the running system's OpenAPI document lists it.
 *
 * @param path with {@code {id}} where an id stands
 */
record ApiOperation(String method, String path) {

  private static final String ROOT = "/api/v1/";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** All of them. A test of the web module holds the document against the resources' classes. */
  static List<ApiOperation> all(URI tidings) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(tidings.resolve("/openapi?format=JSON"))
            .header("Accept", "application/json")
            .build();
    JSONObject paths =
        new JSONObject(HTTP.send(request, BodyHandlers.ofString()).body()).getJSONObject("paths");
    List<ApiOperation> found = new ArrayList<>();
    for (String path : paths.keySet()) {
      for (String method : paths.getJSONObject(path).keySet()) {
        if (METHODS.contains(method)) {
          found.add(
              new ApiOperation(method.toUpperCase(Locale.ROOT), path.substring(ROOT.length())));
        }
      }
    }
    return found;
  }

  boolean namesSomething() {
    return path.contains("{id}");
  }

  /** What it is about: the first part of its path. */
  String collection() {
    return path.replaceFirst("/.*", "");
  }

  /**
   * Its path on the server.
   *
   * @param ids what stands for {@code {id}}, by the collection it is of
   */
  String address(Map<String, String> ids) {
    if (namesSomething() && !ids.containsKey(collection())) {
      throw new AssertionError("No id of something that " + this + " is about");
    }
    return ROOT + path.replaceFirst("\\{.*}", ids.getOrDefault(collection(), ""));
  }

  /**
   * Sends it.
   *
   * @param ids as for the address
   * @param query what follows the path, or nothing
   */
  HttpResponse<String> send(
      URI tidings, Map<String, String> ids, String query, String body, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(tidings.resolve(address(ids) + query))
            .header("Content-Type", body.startsWith("<") ? "text/x-opml" : "application/json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
