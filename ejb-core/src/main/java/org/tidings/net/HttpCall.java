package org.tidings.net;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A request to a server outside. A body needs a header {@code Content-Type}. Does not show what it
 * carries, which may be secret.
 */
public record HttpCall(String method, URI uri, Map<String, String> headers, Optional<String> body) {

  public static HttpCall get(URI uri) {
    return new HttpCall("GET", uri, Map.of("Accept", "application/json"), Optional.empty());
  }

  @Override
  public String toString() {
    return "HttpCall[" + method + " " + uri.getHost() + "]";
  }
}
