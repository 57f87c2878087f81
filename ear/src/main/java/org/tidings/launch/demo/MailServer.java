package org.tidings.launch.demo;

import java.nio.file.Path;

/** A mail server with one mailbox. The seam to the isolated class loader. */
public interface MailServer extends AutoCloseable {

  /** Listens on loopback: SMTP in plaintext, IMAP inside TLS with the key of the PKCS12 file. */
  void start(
      int smtpPort, int imapsPort, Path keys, String keysPassword, String address, String password);

  /** Puts a mail into the mailbox, as if it had just arrived. */
  void deliver(byte[] mail);

  /** How many mails there are in the mailbox. */
  int size();

  /** Subject and plain text of a mail; 0 is the one that arrived first. */
  String text(int index);

  /** A mail as it arrived, one char for each byte. */
  String source(int index);

  @Override
  void close();
}
