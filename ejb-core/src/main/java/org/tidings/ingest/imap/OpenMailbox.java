package org.tidings.ingest.imap;

/** A mailbox on which we are signed in. */
record OpenMailbox(ImapSettings settings, ImapSession session, Folders folders)
    implements AutoCloseable {

  OpenMailbox(ImapSettings settings, ImapSession session) {
    this(settings, session, new Folders(session, settings.folders().size() == 1));
  }

  @Override
  public void close() {
    session.close();
  }
}
