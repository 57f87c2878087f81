package org.tidings.ingest.imap;

import java.io.IOException;

/** The connection would have stayed in plaintext, so nothing was sent on it. */
final class NoTlsException extends IOException {

  private static final long serialVersionUID = 1L;

  NoTlsException(String message) {
    super(message);
  }
}
