package org.tidings.ingest;

import java.util.Optional;

/**
 * Whom asking a source bothers.
 *
 * @param host the server that is asked, or the provider where all of its servers are one
 * @param account who signs in there, where a wrong password could lock him out
 */
public record Neighbour(String host, Optional<String> account) {

  /** A server or provider where nobody signs in with a password. */
  public static Neighbour host(String host) {
    return new Neighbour(host, Optional.empty());
  }

  /** An account on a server. */
  public static Neighbour account(String host, String name) {
    return new Neighbour(host, Optional.of(name + "@" + host));
  }

  @Override
  public String toString() {
    return "Neighbour[hidden]"; // names people and hosts
  }
}
