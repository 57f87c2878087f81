package org.tidings.launch;

import java.net.URI;
import java.util.Set;

/** The address of the operator's mail server, looked at before anything slow is started. */
final class MailServerUrl {

  static final String SETTING = "tidings.smtp.url";

  private static final Set<String> SCHEMES = Set.of("smtps", "smtp+starttls", "smtp");

  /** Then it is looked up by the application, for each mail. */
  private static final String IN_A_STORE = "secretsmanager:";

  private MailServerUrl() {}

  /**
   * Refuses an address that the application could not read. None at all is fine: no digest is sent.
   *
   * @throws LaunchException with a line that does not show the address, which holds a password
   */
  static void requireWellFormed() {
    String url = Settings.given(SETTING).orElse("");
    if (!url.isEmpty() && !url.startsWith(IN_A_STORE) && !isWellFormed(url)) {
      throw new LaunchException(
          Settings.environmentName(SETTING)
              + " must look like smtps://user:password@mail.example.org:465,"
              + " smtp+starttls://mail.example.org or smtp://mail.example.org,"
              + " with special characters percent-encoded");
    }
  }

  private static boolean isWellFormed(String url) {
    try {
      URI uri = URI.create(url.strip());
      String login = uri.getRawUserInfo();
      return uri.getScheme() != null
          && SCHEMES.contains(uri.getScheme())
          && uri.getHost() != null
          && (login == null || login.contains(":"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
