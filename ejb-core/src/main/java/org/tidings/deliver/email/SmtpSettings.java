package org.tidings.deliver.email;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.tidings.secrets.Secret;

/**
 * The operator's mail server. The operator named it, so no guard stands before it.
 *
 * @param login who signs in, when the server wants that
 */
record SmtpSettings(Security security, String host, int port, Optional<Login> login) {

  /** How the connection is protected. */
  enum Security {
    /** TLS from the first byte ({@code smtps://}, port 465). */
    IMPLICIT_TLS,
    /** TLS after a greeting, or nothing is sent ({@code smtp+starttls://}, port 587). */
    STARTTLS,
    /** None: the operator accepts it ({@code smtp://}, port 25). */
    PLAINTEXT
  }

  record Login(String user, Secret password) {}

  private static final Map<String, Security> SCHEMES =
      Map.of(
          "smtps", Security.IMPLICIT_TLS,
          "smtp+starttls", Security.STARTTLS,
          "smtp", Security.PLAINTEXT);

  /**
   * Reads {@code scheme://user:password@host:port}; user and password may be percent-encoded.
   *
   * @throws IllegalArgumentException with a message that does not show the password
   */
  static SmtpSettings parse(String url) {
    URI uri = uriOf(url);
    Security security = uri.getScheme() == null ? null : SCHEMES.get(uri.getScheme());
    if (security == null || uri.getHost() == null) {
      throw wrong();
    }
    int port = uri.getPort() == -1 ? defaultPort(security) : uri.getPort();
    return new SmtpSettings(
        security,
        uri.getHost(),
        port,
        Optional.ofNullable(uri.getRawUserInfo()).map(SmtpSettings::login));
  }

  private static Login login(String userInfo) {
    int colon = userInfo.indexOf(':');
    if (colon < 0) {
      throw wrong();
    }
    return new Login(
        decoded(userInfo.substring(0, colon)), new Secret(decoded(userInfo.substring(colon + 1))));
  }

  private static URI uriOf(String url) {
    try {
      return URI.create(url.strip());
    } catch (IllegalArgumentException e) {
      throw wrong(); // without its cause, which shows the whole value
    }
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static int defaultPort(Security security) {
    return switch (security) {
      case IMPLICIT_TLS -> 465;
      case STARTTLS -> 587;
      case PLAINTEXT -> 25;
    };
  }

  private static IllegalArgumentException wrong() {
    return new IllegalArgumentException(
        "tidings.smtp.url must look like smtps://user:password@host:465, smtp+starttls://host"
            + " or smtp://host, with special characters percent-encoded");
  }
}
