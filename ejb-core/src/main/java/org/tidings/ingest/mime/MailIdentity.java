package org.tidings.ingest.mime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

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
        + hash(
            headers.firstMessageId("message-id").orElse(""),
            headers.text("from").toLowerCase(Locale.ROOT),
            headers.raw("date"),
            headers.text("subject"),
            letters(content));
  }

  /** The conversation: its first mail (RFC 5256, References), else its subject. */
  static String thread(MailHeaders headers) {
    return headers
        .firstMessageId("references")
        .or(() -> headers.firstMessageId("in-reply-to"))
        .or(() -> headers.firstMessageId("message-id"))
        .map(root -> "thread:" + hash(root))
        .orElseGet(() -> "subject:" + hash(baseSubject(headers.text("subject"))));
  }

  static String hash(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
