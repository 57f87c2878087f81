package org.tidings.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.ingest.imap.TestMailbox.identities;
import static org.tidings.ingest.imap.TestMailbox.subjects;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnector;
import org.tidings.ingest.SourceConnectorContract;
import org.tidings.source.SourceCursor;
import org.tidings.testing.mail.DovecotServer;
import org.tidings.testing.mail.TestMail;

/** The IMAP connector against a real Dovecot. */
class ImapConnectorIT implements SourceConnectorContract {

  @AutoClose private static final DovecotServer DOVECOT = DovecotServer.start();

  private final TestMailbox mailbox = new TestMailbox(DOVECOT);

  @Override
  public SourceConnector connector() {
    return mailbox.connector();
  }

  @Override
  public SourceAccess access() {
    return mailbox.access();
  }

  @Override
  public SourceAccess accessWithWrongSecret() {
    return ImapFixture.access(
        "localhost", DOVECOT.imapsPort(), mailbox.user(), "implicit", "wrong-" + secret());
  }

  @Override
  public SourceAccess accessToNobody() {
    return ImapFixture.access(1, mailbox.user());
  }

  @Override
  public String secret() {
    return ImapFixture.PASSWORD;
  }

  @Override
  public void add(String subject) throws IOException {
    mailbox.deliver("INBOX", TestMail.plain(subject, "Text of " + subject));
  }

  @Override
  public Map<String, String> stateOfSource() throws IOException {
    return mailbox.inbox().snapshot();
  }

  @Test
  void reads_what_a_mail_says() throws IOException {
    add("Lunch on Friday?");

    FetchedItem item = mailbox.fetch(SourceCursor.START).items().get(0);

    assertThat(item.subject()).isEqualTo("Lunch on Friday?");
    assertThat(item.from()).isEqualTo(new FetchedItem.Author("Ann Example", "ann@example.org"));
    assertThat(item.text()).isEqualTo("Text of Lunch on Friday?");
    assertThat(item.occurredAt().truncatedTo(ChronoUnit.SECONDS))
        .isEqualTo(mailbox.lastArrival().truncatedTo(ChronoUnit.SECONDS));
    assertThat(item.position()).startsWith("INBOX;UIDVALIDITY=").endsWith("/;UID=1");
    assertThat(item.traits()).isEmpty();
  }

  @Test
  void begins_with_the_last_day_and_takes_later_arrivals_whatever_their_date() throws IOException {
    Instant now = Instant.now();
    mailbox.inbox().deliver(TestMail.plain("Last week", ""), now.minus(Duration.ofDays(7)));
    mailbox.inbox().deliver(TestMail.plain("25 hours ago", ""), now.minus(Duration.ofHours(25)));
    mailbox.inbox().deliver(TestMail.plain("23 hours ago", ""), now.minus(Duration.ofHours(23)));
    Fetched first = mailbox.fetch(SourceCursor.START);

    mailbox.inbox().deliver(TestMail.plain("Moved here", ""), now.minus(Duration.ofDays(100)));

    assertThat(subjects(first)).containsExactly("23 hours ago");
    assertThat(subjects(mailbox.fetch(first.next()))).containsExactly("Moved here");
  }

  @Test
  void finds_the_same_identities_again_after_the_folder_was_numbered_anew() throws IOException {
    add("One");
    add("Two");
    Fetched before = mailbox.fetch(SourceCursor.START);

    mailbox.inbox().renumber();
    add("Three");
    Fetched after = mailbox.fetch(before.next());

    assertThat(subjects(after)).containsExactly("One", "Two", "Three");
    assertThat(identities(after)).containsAll(identities(before)).hasSize(3);
    assertThat(mailbox.fetch(after.next()).items()).isEmpty();
  }

  @Test
  void goes_on_when_a_mail_was_deleted_meanwhile() throws IOException {
    add("One");
    Fetched first = mailbox.fetch(SourceCursor.START);
    add("Two");
    add("Three");
    add("Four");
    assertThat(mailbox.connector().test(access())).isInstanceOf(Fetched.class);
    mailbox.inbox().remove(2);

    assertThat(subjects(mailbox.fetch(first.next()))).containsExactly("Two", "Four");
  }

  @Test
  void tells_which_mails_were_read_since_the_last_fetch() throws IOException {
    mailbox.add("One");
    mailbox.add("Two");
    Fetched first = mailbox.fetch(SourceCursor.START);
    Fetched quiet = mailbox.fetch(first.next());
    mailbox.inbox().read(1);
    mailbox.add("Three");

    Fetched second = mailbox.fetch(quiet.next());

    assertThat(first.read()).isEmpty();
    assertThat(quiet.read()).isEmpty();
    assertThat(subjects(second)).containsExactly("Three");
    assertThat(second.read()).containsExactly(first.items().get(1).position());
    assertThat(mailbox.fetch(second.next()).read()).isEmpty();
  }

  @Test
  void keeps_two_mails_with_one_message_id_and_knows_a_copy() throws IOException {
    byte[] one = TestMail.bytes("Message-ID: <same@x>", "Subject: One", "", "First text");
    byte[] other = TestMail.bytes("Message-ID: <same@x>", "Subject: One", "", "Second text");
    mailbox.deliver("INBOX", one);
    mailbox.deliver("INBOX", other);
    mailbox.deliver("INBOX", one);

    List<String> identities = identities(mailbox.fetch(SourceCursor.START));

    assertThat(identities).hasSize(3);
    assertThat(identities.get(0)).isEqualTo(identities.get(2)).isNotEqualTo(identities.get(1));
  }

  @Test
  void reads_a_mail_of_too_many_parts_in_the_middle_and_those_around_it() throws IOException {
    add("Before");
    mailbox.deliver("INBOX", nested(100));
    add("After");

    Fetched fetched = mailbox.fetch(SourceCursor.START);

    assertThat(subjects(fetched)).containsExactly("Before", "Bomb", "After");
    assertThat(fetched.unreadable()).isEmpty();
  }

  @Test
  void reads_several_folders_within_one_limit() throws IOException {
    add("In the inbox");
    mailbox.deliver("News/Daily", TestMail.plain("In a folder", ""));
    SourceAccess both =
        ImapFixture.access(DOVECOT.imapsPort(), mailbox.user(), "INBOX", "News/Daily");

    Fetched first = mailbox.fetch(both, SourceCursor.START, TestMailbox.limits(1, 1_000_000));
    Fetched second = mailbox.fetch(both, first.next(), TestMailbox.limits(1, 1_000_000));

    assertThat(subjects(first)).containsExactly("In the inbox");
    assertThat(first.more()).isTrue();
    assertThat(subjects(second)).containsExactly("In a folder");
  }

  @Test
  void names_a_folder_that_is_missing() {
    SourceAccess access = ImapFixture.access(DOVECOT.imapsPort(), mailbox.user(), "No such folder");

    assertThat(mailbox.connector().test(access))
        .isEqualTo(
            new Refused(
                "The folder No such folder cannot be opened on localhost. Check its name."));
  }

  @Test
  void speaks_starttls_too() throws IOException {
    add("By STARTTLS");
    SourceAccess access =
        ImapFixture.access("127.0.0.1", DOVECOT.imapPort(), mailbox.user(), "starttls", secret());

    PollOutcome outcome =
        mailbox.connector().fetch(access, SourceCursor.START, FetchLimits.DEFAULT);

    assertThat(subjects((Fetched) outcome)).containsExactly("By STARTTLS");
  }

  @Test
  void signs_in_with_a_user_name_in_any_script() {
    SourceAccess access =
        ImapFixture.access(
            "localhost",
            DOVECOT.imapsPort(),
            "zoë \"q\" \\ " + mailbox.user(),
            "implicit",
            secret());

    assertThat(mailbox.connector().test(access)).isInstanceOf(Fetched.class);
  }

  private static byte[] nested(int depth) {
    StringBuilder mail = new StringBuilder("Subject: Bomb\r\n");
    for (int i = 0; i < depth; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
    }
    return mail.append("\r\nText\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }
}
