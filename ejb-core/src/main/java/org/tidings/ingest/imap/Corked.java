package org.tidings.ingest.imap;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Holds back what is written while it is corked, so that several commands leave in one packet. */
final class Corked extends BufferedOutputStream {

  private boolean corked;

  Corked(OutputStream out) {
    super(out);
  }

  void cork() {
    corked = true;
  }

  void uncork() throws IOException {
    corked = false;
    flush();
  }

  @Override
  public synchronized void flush() throws IOException {
    if (!corked) {
      super.flush();
    }
  }
}
