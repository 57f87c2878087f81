package org.tidings.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import org.tidings.ingest.SourceAccess;
import org.tidings.net.WebAddress;
import org.tidings.secrets.Secret;

/**
 * The checked settings of a feed.
 *
 * @param authorization the value of the header that opens it, when it needs one
 */
record FeedSettings(URI url, Optional<Secret> authorization) {

  /** Reads settings as {@link FeedDeclaration} asks for them. */
  static FeedSettings of(SourceAccess access) {
    return new FeedSettings(
        address(access.settings().getString("url")).orElseThrow(),
        Optional.ofNullable(access.secrets().get("password"))
            .filter(password -> !password.reveal().isEmpty())
            .map(password -> basic(access.settings().getString("username", ""), password)));
  }

  /** An address as people type it, or take it from a button: the scheme may be missing. */
  static Optional<URI> address(String typed) {
    String bare = typed.strip().replaceFirst("(?i)^feed:(?://)?(?=https?:)", "");
    String web = bare.replaceFirst("(?i)^feed://", "http://");
    return WebAddress.parse(web.contains("://") ? web : "https://" + web);
  }

  /** The header's value for an address; only the server that it is meant for learns it. */
  Optional<String> authorizationFor(URI address) {
    boolean same =
        address.getScheme().equals("https")
            && url.getRawAuthority().equals(address.getRawAuthority());
    return authorization.filter(any -> same).map(Secret::reveal);
  }

  /**
   * These settings for the address that a feed has moved to. What opens the feed is told to no
   * other server, not even to one that the first has named.
   *
   * @return empty when there is something to be told
   */
  Optional<FeedSettings> movedTo(URI address) {
    return authorization.isEmpty() || authorizationFor(address).isPresent()
        ? Optional.of(new FeedSettings(address, authorization))
        : Optional.empty();
  }

  private static Secret basic(String username, Secret password) {
    String both = username + ":" + password.reveal();
    return new Secret("Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8)));
  }
}
