package org.tidings.ingest.imap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.tidings.ingest.mime.AuthenticationResults;

/**
 * The server that took in the mails of a mailbox, known by the name of the one that shows them.
 * Only its word counts on where a mail comes from: a sender can write a header field himself, but
 * one in this server's name it takes out (RFC 8601, section 5).
 *
 * @param host where the mailbox is read
 */
record ReceivingServer(String host) {

  private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

  /** Providers whose servers have names of two domains. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("gmail.com", "google.com", "googlemail.com", "google.com");

  /**
   * Whether it says that a mail comes from the domain.
   *
   * @param field the topmost of its kind in the mail
   */
  boolean vouchesFor(String domain, String field) {
    Optional<AuthenticationResults> results = AuthenticationResults.parse(field);
    return results.isPresent() && isOurs(results.get().server()) && results.get().vouchFor(domain);
  }

  private boolean isOurs(String server) {
    String ours = domain(host.toLowerCase(Locale.ROOT));
    String theirs = domain(server);
    return theirs.equals(ours) || theirs.equals(OTHER_NAMES.get(ours));
  }

  /** The domain that somebody has registered; the whole name where nobody has. */
  private static String domain(String name) {
    String root = SUFFIXES.getDomainRoot(name);
    return root == null ? name : root;
  }
}
