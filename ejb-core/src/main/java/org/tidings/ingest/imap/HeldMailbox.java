package org.tidings.ingest.imap;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.tidings.ingest.PollFailure;

/**
 * A mailbox between two fetches, whose server may tell what arrives. Whoever listens and whoever
 * takes it for a fetch come one after the other.
 */
final class HeldMailbox {

  /** What listening came to. */
  enum Word {
    NOTHING,
    /** It should be polled now. */
    POLL,
    /** The connection is over. */
    GONE
  }

  /** For as long as a read waits for a word that is on its way. */
  private static final int MOMENT_MILLIS = 20;

  /** Until it says once more what nobody has come for: another node may have polled. */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final OpenMailbox mailbox;
  private final String account;
  private final Instant parked;
  private Instant mayTell = Instant.MIN;
  private boolean taken;

  HeldMailbox(OpenMailbox mailbox, Instant now) {
    this.mailbox = mailbox;
    this.account = mailbox.settings().account();
    this.parked = now;
  }

  String account() {
    return account;
  }

  Instant parked() {
    return parked;
  }

  /** The mailbox, for a fetch. */
  synchronized OpenMailbox take() {
    taken = true;
    return mailbox;
  }

  /**
   * Hears what the server has said meanwhile. Looks at the bare socket first, which costs next to
   * nothing: one thread can listen to thousands.
   *
   * @param deadlines within which a word that has begun must end
   */
  synchronized Word listen(Deadlines deadlines, Instant now, Duration renewal) {
    if (taken) {
      return Word.NOTHING;
    }
    try {
      if (mailbox.session().connection().tcp().getInputStream().available() > 0) {
        hear(deadlines);
      }
    } catch (IOException | PollFailure e) {
      taken = true;
      mailbox.close();
      return Word.GONE;
    }
    boolean worth = mailbox.session().heard().arrivals() || !now.isBefore(parked.plus(renewal));
    if (!worth || now.isBefore(mayTell)) {
      return Word.NOTHING;
    }
    mayTell = now.plus(AGAIN);
    return Word.POLL;
  }

  private void hear(Deadlines deadlines) throws PollFailure, SocketException {
    ImapSession session = mailbox.session();
    Socket tcp = session.connection().tcp();
    int usual = tcp.getSoTimeout();
    session.hurry(deadlines);
    tcp.setSoTimeout(MOMENT_MILLIS);
    session.run(HeldMailbox::hearAll, e -> Failures.ofReading(session.host(), e));
    tcp.setSoTimeout(usual);
  }

  private static Void hearAll(ImapWire wire) throws ProtocolException {
    try {
      while (wire.hasWords()) {
        wire.hear();
      }
      return null;
    } catch (IOException e) {
      throw new ProtocolException("The connection broke", e);
    }
  }
}
