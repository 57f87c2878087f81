package org.tidings.ingest.mime;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tidings.text.Hash;

/**
 * The identity of a mail apart from where it lies: equal for copies, different for different mails,
 * even for those that claim the same Message-ID, and there for those that have none.
 */
final class MailIdentity {

  private static final Pattern REPLY_PREFIX =
      Pattern.compile("^(?:(?:re|fwd?|aw|wg|sv|vs|antw|tr|rv)(?:\\[\\d+])?\\s*:\\s*)+");

  private MailIdentity() {}

  /**
   * @param content what tells this mail from another with the same headers
   */
  static String of(MailHeaders headers, String content) {
    return "mail:"
        + Hash.of(
            List.of(
                headers.firstMessageId("message-id").orElse(""),
                headers.text("from").toLowerCase(Locale.ROOT),
                headers.raw("date"),
                headers.text("subject"),
                letters(content)));
  }

  /** The conversation: its first mail (RFC 5256, References), else its subject. */
  static String thread(MailHeaders headers) {
    return headers
        .firstMessageId("references")
        .or(() -> headers.firstMessageId("in-reply-to"))
        .or(() -> headers.firstMessageId("message-id"))
        .map(root -> "thread:" + Hash.of(List.of(root)))
        .orElseGet(() -> "subject:" + Hash.of(List.of(baseSubject(headers.text("subject")))));
  }

  private static String baseSubject(String subject) {
    return REPLY_PREFIX.matcher(subject.toLowerCase(Locale.ROOT).strip()).replaceFirst("");
  }

  /** Copies may differ in white space and line ends; letters and digits survive. */
  private static String letters(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }
}
