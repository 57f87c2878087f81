package org.tidings.journey;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.tidings.testing.mail.TestMail;

/** A mailbox's worth of mails of different kinds, all written a moment ago. */
final class Mails {

  private final String now =
      DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC));

  /** Mails of which each fifth is a conversation, a newsletter, or in HTML. */
  List<byte[]> varied(int count) {
    List<byte[]> mails = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      mails.add(
          switch (number % 5) {
            case 0 -> newsletter(number);
            case 1 -> html(number);
            case 2 -> answer(number);
            default -> plain("Note " + number, id(number));
          });
    }
    return mails;
  }

  /** One plain mail. */
  byte[] plain(String subject, String id) {
    return mail(subject, id, "", "text/plain", "Please confirm " + subject + " by Friday, 5 pm.");
  }

  private byte[] newsletter(int number) {
    String list = "List-Id: <news" + number + ".example.org>\r\nPrecedence: bulk\r\n";
    return mail(
        "Newsletter " + number, id(number), list, "text/plain", "Issue " + number + " is out.");
  }

  private byte[] html(int number) {
    String text = "<html><body><p>Invoice " + number + " is due.</p></body></html>";
    return mail("Invoice " + number, id(number), "", "text/html", text);
  }

  /** One of a conversation of up to ten mails. */
  private byte[] answer(int number) {
    String thread = "In-Reply-To: <first@example.org>\r\nReferences: <first@example.org>\r\n";
    return mail("Re: The plan", id(number), thread, "text/plain", "I agree with point " + number);
  }

  private static String id(int number) {
    return "mail-" + number + "@example.org";
  }

  private byte[] mail(String subject, String id, String more, String type, String text) {
    return TestMail.bytes(
        "From: Ann Example <ann@example.org>",
        "To: me@example.org",
        "Subject: " + subject,
        "Date: " + now,
        "Message-ID: <" + id + ">",
        more + "MIME-Version: 1.0",
        "Content-Type: " + type + "; charset=utf-8",
        "",
        text);
  }
}
