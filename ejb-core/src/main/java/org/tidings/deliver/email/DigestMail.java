package org.tidings.deliver.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import org.tidings.deliver.OutboundDigest;

/** Writes a digest as a mail: text and HTML that say the same. */
final class DigestMail {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private DigestMail() {}

  static MimeMessage of(OutboundDigest digest, InternetAddress from, InternetAddress to)
      throws MessagingException {
    MimeMessage mail = new FixedIdMessage(digest.messageId());
    OwnMail.head(mail, from, to, digest.date(), digest.digestId().toString());
    mail.setSubject(new DigestWords(digest).subject(), UTF_8);
    mail.setHeader("List-Unsubscribe", "<" + digest.links().unsubscribe() + ">");
    mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
    mail.setContent(
        new MimeMultipart(
            "alternative",
            part(DigestText.of(digest), "plain"),
            part(DigestHtml.of(digest), "html")));
    mail.saveChanges();
    return mail;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable"); // keeps every line short
    return part;
  }
}
