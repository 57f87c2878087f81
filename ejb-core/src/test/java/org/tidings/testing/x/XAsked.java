package org.tidings.testing.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that came.
 *
 * @param twice names of parameters that were given more than once
 */
public record XAsked(
    String method,
    String path,
    Map<String, String> params,
    List<String> twice,
    Optional<String> authorization) {

  private static final String BEARER = "Bearer ";

  static XAsked of(HttpExchange exchange) {
    Map<String, String> params = new LinkedHashMap<>();
    List<String> twice = new ArrayList<>();
    String query = exchange.getRequestURI().getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      String[] parts = pair.split("=", 2);
      String name = URLDecoder.decode(parts[0], UTF_8);
      String value = parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "";
      if (params.put(name, value) != null) {
        twice.add(name);
      }
    }
    return new XAsked(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        params,
        twice,
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
  }

  public Optional<String> param(String name) {
    return Optional.ofNullable(params.get(name));
  }

  Optional<String> token() {
    return authorization
        .filter(header -> header.startsWith(BEARER))
        .map(header -> header.substring(BEARER.length()));
  }

  /** What must stay the same from page to page. */
  Map<String, String> withoutPage() {
    Map<String, String> rest = new LinkedHashMap<>(params);
    rest.remove("pagination_token");
    rest.remove("max_results");
    return rest;
  }

  @Override
  public String toString() {
    return method + " " + path + "?" + params; // without the token
  }
}
