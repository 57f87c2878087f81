package org.tidings.ingest.imap;

import java.io.IOException;
import java.net.Socket;

/**
 * A connection under TLS.
 *
 * @param tcp the socket below TLS: closing the one above may wait for the peer
 * @param heard what the server has said beside its answers
 */
record Connection(Socket tcp, CappedResponses responses, ImapWire wire, Heard heard) {

  /** What a server may send beyond the mails: flags, dates, chatter. */
  static final int CHATTER_BYTES = 8 << 20;

  static Connection of(Socket tcp, Socket secured, Heard heard) throws IOException {
    CappedResponses responses = new CappedResponses(secured.getInputStream(), CHATTER_BYTES);
    responses.allow(CHATTER_BYTES);
    ImapWire wire = new ImapWire(responses, secured.getOutputStream(), heard);
    return new Connection(tcp, responses, wire, heard);
  }

  /** Allows a fetch of so many mails, each at most so long. */
  void allow(long mailBytes, int mails) {
    responses.allow(CHATTER_BYTES + Math.max(mailBytes, MailFetch.CHUNK_BYTES) * (mails + 1L));
  }
}
