package org.tidings.identity.oidc;

import java.net.URI;
import java.util.Set;

/** Tells addresses that nobody on the way can read: {@code https}, or this machine itself. */
public final class SecureUrl {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private SecureUrl() {}

  public static boolean isSecure(String url) {
    try {
      return isSecure(URI.create(url));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static boolean isSecure(URI uri) {
    if (uri == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
      return false;
    }
    return uri.getRawFragment() == null
        && ("https".equals(uri.getScheme())
            || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost())));
  }
}
