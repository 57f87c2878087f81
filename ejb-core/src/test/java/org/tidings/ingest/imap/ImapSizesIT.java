package org.tidings.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.ingest.imap.TestMailbox.identities;
import static org.tidings.ingest.imap.TestMailbox.subjects;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
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
    assertThat(turnsToRead(50)).isLessThanOrEqualTo(5);
  }

  /** Two for TLS, then LOGIN, EXAMINE with UID FETCH, and a LOGOUT that nobody waits for. */
  @Test
  void a_poll_with_one_new_mail_takes_five_turns_with_tls() throws IOException {
    assertThat(turnsToRead(1)).isLessThanOrEqualTo(5);
  }

  /** F-16: the mailbox is made anew with 5,000 mails, half of which are known. */
  @Test
  void loses_and_repeats_none_of_5000_mails_when_a_folder_is_numbered_anew() throws IOException {
    Set<String> known = new HashSet<>();
    SourceCursor cursor = readAll(SourceCursor.START, deliver("Old", 2_500), known);

    mailbox.inbox().renumber();
    Set<String> found = new HashSet<>();
    SourceCursor after = readAll(cursor, 2_500 + deliver("New", 2_500), found);

    assertThat(known).hasSize(2_500);
    assertThat(found).hasSize(5_000).containsAll(known);
    assertThat(mailbox.fetch(after).items()).isEmpty();
  }

  private int deliver(String name, int mails) throws IOException {
    for (int i = 0; i < mails; i++) {
      mailbox.add(name + " " + i);
    }
    return mails;
  }

  /** Fetches until nothing waits, and sees each mail once. */
  private SourceCursor readAll(SourceCursor start, int mails, Set<String> identities) {
    SourceCursor cursor = start;
    int items = 0;
    Fetched fetched;
    do {
      fetched = mailbox.fetch(cursor);
      cursor = fetched.next();
      items += fetched.items().size();
      identities.addAll(identities(fetched));
    } while (fetched.more());
    assertThat(items).isEqualTo(mails);
    return cursor;
  }

  private int turnsToRead(int mails) throws IOException {
    mailbox.add("Known");
    SourceCursor cursor = mailbox.fetch(SourceCursor.START).next();
    for (int i = 0; i < mails; i++) {
      mailbox.add("New " + i);
    }
    try (TcpProxy proxy = new TcpProxy(DOVECOT.imapsPort(), Faults.none())) {
      SourceAccess access = ImapFixture.access(proxy.port(), mailbox.user());
      assertThat(mailbox.fetch(access, cursor, FetchLimits.DEFAULT).items()).hasSize(mails);
      return proxy.turns();
    }
  }

  /** F-18: the connection breaks at every kilobyte of a mail of 200. */
  @Test
  void stores_no_half_mail_wherever_the_connection_breaks() throws IOException {
    String text = "A line of text that is whole or not there.\r\n".repeat(4_700);
    mailbox.deliver("INBOX", TestMail.plain("Long", text));
    int whole = mailbox.fetch(SourceCursor.START).items().get(0).text().length();
    int truncated = 0;
    int read = 0;
    for (int cut = 1_024; cut < 220 * 1_024; cut += 1_024) {
      try (TcpProxy proxy = new TcpProxy(DOVECOT.imapsPort(), Faults.cutAfter(cut))) {
        SourceAccess access = ImapFixture.access(proxy.port(), mailbox.user());
        PollOutcome outcome =
            mailbox.connector().fetch(access, SourceCursor.START, FetchLimits.DEFAULT);
        if (outcome instanceof Fetched fetched) {
          read++;
          truncated += fetched.items().get(0).text().length() == whole ? 0 : 1;
        } else {
          assertThat(outcome).isInstanceOf(PollOutcome.Unreachable.class);
        }
      }
    }

    assertThat(truncated).isZero();
    assertThat(read).as("cuts behind the mail's last byte").isPositive();
  }
}
