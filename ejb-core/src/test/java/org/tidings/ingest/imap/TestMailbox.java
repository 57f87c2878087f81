package org.tidings.ingest.imap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.SourceAccess;
import org.tidings.source.SourceCursor;
import org.tidings.testing.mail.DovecotServer;
import org.tidings.testing.mail.Maildir;
import org.tidings.testing.mail.TestMail;

/** A mailbox of its own for one test, with a connector that reads it. */
final class TestMailbox {

  private final DovecotServer dovecot;
  private final String user = "ann-" + UUID.randomUUID() + "@example.org";
  private final ImapConnector connector;
  private Instant lastArrival = Instant.now().minus(Duration.ofHours(2));

  TestMailbox(DovecotServer dovecot) {
    this.dovecot = dovecot;
    this.connector = ImapFixture.connector(dovecot.caFile());
  }

  String user() {
    return user;
  }

  ImapConnector connector() {
    return connector;
  }

  SourceAccess access(String... folders) {
    return ImapFixture.access(dovecot.imapsPort(), user, folders);
  }

  Maildir inbox() {
    return dovecot.folder(user, "INBOX");
  }

  Instant lastArrival() {
    return lastArrival;
  }

  void add(String subject) throws IOException {
    deliver("INBOX", TestMail.plain(subject, "Text of " + subject));
  }

  /** Puts a mail in, which arrives one second after the one before. */
  void deliver(String folder, byte[] mail) throws IOException {
    lastArrival = lastArrival.plusSeconds(1);
    dovecot.folder(user, folder).deliver(mail, lastArrival);
  }

  Fetched fetch(SourceCursor cursor) {
    return fetch(access(), cursor, FetchLimits.DEFAULT);
  }

  Fetched fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits) {
    PollOutcome outcome = connector.fetch(access, cursor, limits);
    assertThat(outcome).isInstanceOf(Fetched.class);
    return (Fetched) outcome;
  }

  static FetchLimits limits(int items, long itemBytes) {
    return new FetchLimits(items, itemBytes, Duration.ofSeconds(10), Duration.ofSeconds(30));
  }

  static List<String> subjects(Fetched fetched) {
    return fetched.items().stream().map(FetchedItem::subject).toList();
  }

  static List<String> identities(Fetched fetched) {
    return fetched.items().stream().map(FetchedItem::externalId).toList();
  }
}
