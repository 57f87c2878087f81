package org.tidings.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.ingest.imap.TestMailbox.subjects;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.UnreadableItem;
import org.tidings.source.SourceCursor;
import org.tidings.testing.mail.DovecotServer;
import org.tidings.testing.mail.Faults;
import org.tidings.testing.mail.TcpProxy;
import org.tidings.testing.mail.TestMail;

/** How much the IMAP connector asks a real Dovecot for, and how much of a mail it takes. */
class ImapSizesIT {

  @AutoClose private static final DovecotServer DOVECOT = DovecotServer.start();

  private final TestMailbox mailbox = new TestMailbox(DOVECOT);

  @Test
  void lists_an_oversize_mail_and_reads_the_others() throws IOException {
    mailbox.add("Before");
    mailbox.deliver("INBOX", TestMail.plain("Huge", "x".repeat(300_000)));
    mailbox.deliver("INBOX", TestMail.plain("Large", "word ".repeat(30_000)));
    mailbox.add("After");
    FetchLimits limits = TestMailbox.limits(200, 200_000);

    Fetched fetched = mailbox.fetch(mailbox.access(), SourceCursor.START, limits);

    assertThat(subjects(fetched)).containsExactly("Before", "Large", "After");
    assertThat(fetched.items().get(1).text()).hasSize(100_000);
    assertThat(fetched.unreadable())
        .singleElement()
        .extracting(UnreadableItem::reason)
        .isEqualTo("It is too large to be read: 1 MB.");
    assertThat(mailbox.fetch(fetched.next()).items()).isEmpty();
  }

  @Test
  void reads_a_long_mail_to_its_end() throws IOException {
    String body = "0123456789".repeat(200_000);
    mailbox.deliver(
        "INBOX",
        TestMail.bytes(
            "Subject: Long",
            "Content-Type: multipart/mixed; boundary=b",
            "",
            "--b",
            "Content-Type: application/pdf; name=\"long.pdf\"",
            "Content-Disposition: attachment",
            "",
            body,
            "--b",
            "Content-Type: text/plain",
            "",
            "The text stands last.",
            "--b--"));

    FetchedItem item = mailbox.fetch(SourceCursor.START).items().get(0);

    assertThat(item.text()).isEqualTo("The text stands last.");
    assertThat(item.traits()).containsExactly(Trait.ATTACHMENT);
  }

  @Test
  void asks_little_for_much() throws IOException {
    mailbox.add("Known");
    SourceCursor cursor = mailbox.fetch(SourceCursor.START).next();
    for (int i = 0; i < 50; i++) {
      mailbox.add("New " + i);
    }
    try (TcpProxy proxy = new TcpProxy(DOVECOT.imapsPort(), Faults.none())) {
      SourceAccess access = ImapFixture.access(proxy.port(), mailbox.user());
      assertThat(mailbox.fetch(access, cursor, FetchLimits.DEFAULT).items()).hasSize(50);

      // two for TLS, then LOGIN, EXAMINE, UID FETCH, LOGOUT
      assertThat(proxy.turns()).isLessThanOrEqualTo(6);
    }
  }

  @Test
  void stores_no_half_mail_wherever_the_connection_breaks() throws IOException {
    String text = "A line of text that is whole or not there.\r\n".repeat(5_000);
    mailbox.deliver("INBOX", TestMail.plain("Long", text));
    int whole = mailbox.fetch(SourceCursor.START).items().get(0).text().length();

    for (int cut = 3_000; cut < 220_000; cut += 7_000) {
      try (TcpProxy proxy = new TcpProxy(DOVECOT.imapsPort(), Faults.cutAfter(cut))) {
        PollOutcome outcome =
            mailbox
                .connector()
                .fetch(
                    ImapFixture.access(proxy.port(), mailbox.user()),
                    SourceCursor.START,
                    FetchLimits.DEFAULT);
        assertThat(outcome)
            .matches(
                seen ->
                    seen instanceof PollOutcome.Unreachable
                        || ((Fetched) seen).items().get(0).text().length() == whole);
      }
    }
  }
}
