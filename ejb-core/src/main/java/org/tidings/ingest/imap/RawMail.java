package org.tidings.ingest.imap;

import java.time.Instant;

/** A mail as the server told it, not yet read. */
sealed interface RawMail {

  long uid();

  /** All of a mail. */
  final class Whole implements RawMail {

    private final long uid;
    private final boolean seen;
    private final Instant arrived;
    private final byte[] bytes;

    Whole(long uid, boolean seen, Instant arrived, byte[] bytes) {
      this.uid = uid;
      this.seen = seen;
      this.arrived = arrived;
      this.bytes = bytes;
    }

    @Override
    public long uid() {
      return uid;
    }

    boolean seen() {
      return seen;
    }

    Instant arrived() {
      return arrived;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /** A mail that was not fetched in full. */
  record Left(long uid, String identity, String reason) implements RawMail {}
}
