package org.tidings.ingest.feed;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/** The addresses of several feeds. One with encryption is the same as the one without. */
public final class FeedAddresses {

  private final Set<String> keys = new HashSet<>();

  /** Adds an address as somebody typed it; one that is none does nothing. */
  public void add(String typed) {
    FeedSettings.address(typed).ifPresent(this::add);
  }

  public void add(URI address) {
    keys.add(key(address));
  }

  public boolean contains(URI address) {
    return keys.contains(key(address));
  }

  private static String key(URI address) {
    int port = address.getPort();
    String host = address.getHost() + (port < 0 || port == 80 || port == 443 ? "" : ":" + port);
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return host + address.getRawPath().replaceFirst("/$", "") + query;
  }
}
