package org.tidings.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a server outside answered. Does not show the body, which may be secret.
 *
 * @param headers by their name in lower case; of several with one name, the first
 * @param bytes the body, already unpacked
 * @param hops the redirects that were followed until this answer
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpAnswer(int status, Map<String, String> headers, byte[] bytes, List<Hop> hops) {

  /** A redirect that was followed. */
  public record Hop(int status, URI to) {

    /** Whether the server asks to use the new address from now on. */
    public boolean isPermanent() {
      return status == 301 || status == 308;
    }
  }

  /**
   * The value of a header.
   *
   * @param name in lower case
   */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public String contentType() {
    return header("content-type").orElse("");
  }

  /** The body of an answer that is text in UTF-8. */
  public String body() {
    return new String(bytes, UTF_8);
  }

  @Override
  public String toString() {
    return "HttpAnswer[" + status + "]";
  }
}
