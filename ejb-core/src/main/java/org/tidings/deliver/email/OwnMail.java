package org.tidings.deliver.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;

/** What every mail of ours says in its headers, whatever it is about. */
final class OwnMail {

  /** Marks our own mails, so that in a watched mailbox they are never read as news. */
  static final String HEADER = "X-Tidings-Mail";

  private OwnMail() {}

  /**
   * Addresses the mail and marks it as ours.
   *
   * @param about what the mail is: one word or an id
   */
  static void head(
      MimeMessage mail, InternetAddress from, InternetAddress to, Instant date, String about)
      throws MessagingException {
    mail.setFrom(from);
    mail.setRecipient(Message.RecipientType.TO, to);
    mail.setSentDate(Date.from(date));
    mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no vacation answers
    mail.setHeader(HEADER, about);
  }
}
