package org.tidings.ingest.mime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells lines that begin a header field from lines of text that have a colon. */
final class FieldName {

  private static final int MAX_CHARS = 80;

  private static final Set<String> KNOWN =
      Set.of(
          "apparently-to",
          "approved",
          "authentication-results",
          "auto-submitted",
          "bcc",
          "cc",
          "comments",
          "date",
          "delivered-to",
          "disposition-notification-to",
          "distribution",
          "dkim-signature",
          "domainkey-signature",
          "encoding",
          "encrypted",
          "envelope-to",
          "errors-to",
          "followup-to",
          "from",
          "importance",
          "in-reply-to",
          "keywords",
          "lines",
          "mailing-list",
          "message-id",
          "mime-version",
          "newsgroups",
          "organization",
          "path",
          "precedence",
          "priority",
          "received",
          "received-spf",
          "references",
          "reply-to",
          "return-path",
          "return-receipt-to",
          "sender",
          "sensitivity",
          "status",
          "subject",
          "thread-index",
          "thread-topic",
          "to",
          "user-agent");

  private static final List<String> KNOWN_BEGINNINGS =
      List.of("arc-", "content-", "list-", "resent-", "x-");

  private FieldName() {}

  /** The name, in lower case, of the field that a line begins; empty when it begins none. */
  static Optional<String> of(Lines line) {
    String head = line.head(MAX_CHARS);
    int colon = head.indexOf(':');
    String name = colon < 0 ? "" : head.substring(0, colon).stripTrailing();
    return isName(name) ? Optional.of(name.toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  /** Whether it is known from other mails; text may have a colon too. */
  static boolean isKnown(String name) {
    return KNOWN.contains(name) || KNOWN_BEGINNINGS.stream().anyMatch(name::startsWith);
  }

  private static boolean isName(String name) {
    return !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 127);
  }
}
