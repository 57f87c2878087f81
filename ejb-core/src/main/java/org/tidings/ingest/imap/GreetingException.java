package org.tidings.ingest.imap;

import java.io.IOException;

/** The server did not welcome us; its message is what it said instead. */
final class GreetingException extends IOException {

  private static final long serialVersionUID = 1L;

  GreetingException(String line) {
    super(line);
  }
}
