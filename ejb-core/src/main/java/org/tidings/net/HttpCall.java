package org.tidings.net;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request to a server outside. A body needs a header {@code Content-Type}. Does not show what it
 * carries, which may be secret.
 */
public record HttpCall(
    String method,
    URI uri,
    Map<String, String> headers,
    Optional<String> body,
    Redirects redirects) {

  /** What becomes of an answer that names another address. */
  public enum Redirects {
    /** It is the answer, as any other. */
    RETURNED,
    /** It is followed, a few times at most, and never from https to http. */
    FOLLOWED
  }

  /** What was meant for one server and is told to no other. */
  private static final Set<String> PRIVATE = Set.of("authorization", "cookie");

  /** Only a request that asks, and sends nothing, may be sent elsewhere. */
  public HttpCall {
    if (redirects == Redirects.FOLLOWED && (!method.equals("GET") || body.isPresent())) {
      throw new IllegalArgumentException("Redirects are followed for GET without a body only");
    }
  }

  /** A request whose redirects are returned. */
  public HttpCall(String method, URI uri, Map<String, String> headers, Optional<String> body) {
    this(method, uri, headers, body, Redirects.RETURNED);
  }

  public static HttpCall get(URI uri) {
    return get(uri, Map.of("Accept", "application/json"));
  }

  public static HttpCall get(URI uri, Map<String, String> headers) {
    return new HttpCall("GET", uri, headers, Optional.empty());
  }

  public HttpCall followingRedirects() {
    return new HttpCall(method, uri, headers, body, Redirects.FOLLOWED);
  }

  /** This one, sent where a redirect leads; another server learns no secret of the first. */
  HttpCall redirectedTo(URI target) {
    Map<String, String> told = new HashMap<>(headers);
    if (!isSameServer(target)) {
      told.keySet().removeIf(name -> PRIVATE.contains(name.toLowerCase(Locale.ROOT)));
    }
    return new HttpCall(method, target, told, body, redirects);
  }

  private boolean isSameServer(URI target) {
    return uri.getScheme().equalsIgnoreCase(target.getScheme())
        && uri.getRawAuthority().equalsIgnoreCase(target.getRawAuthority());
  }

  @Override
  public String toString() {
    return "HttpCall[" + method + " " + uri.getHost() + "]";
  }
}
