package org.tidings.batch.poll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.tidings.testing.TestDatabase;
import org.tidings.testing.mail.DovecotServer;
import org.tidings.testing.mail.TestMail;

/** What the server finds around it; all of it stops with this JVM. */
record Neighbours(TestDatabase database, DovecotServer mailServer) {

  /** Starts them, with mail in these mailboxes. */
  static Neighbours start(List<String> mailboxes) {
    try {
      Neighbours neighbours = new Neighbours(new TestDatabase(), DovecotServer.start());
      for (String mailbox : mailboxes) {
        neighbours.fill(mailbox);
      }
      return neighbours;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void fill(String mailbox) throws IOException {
    for (String subject : Workspaces.mailsIn(mailbox)) {
      mailServer.deliver(mailbox, "INBOX", TestMail.plain(subject, "Text of " + subject));
    }
  }
}
