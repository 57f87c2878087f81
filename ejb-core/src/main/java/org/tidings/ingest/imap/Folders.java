package org.tidings.ingest.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;
import org.tidings.ingest.PollOutcome;

/**
 * Opens the folders of a mailbox, one at a time, for reading only. Asks for the mails that are
 * likely new in the same breath. A folder that is still open from the last fetch is not opened
 * again: a NOOP tells whether something has arrived.
 */
final class Folders {

  /** One arrival in the very moment of a fetch is chance. */
  private static final int DEAF = 3;

  private final ImapSession session;
  private int untold;
  private Optional<String> open = Optional.empty();
  private FolderState state = new FolderState(0, 0);

  Folders(ImapSession session) {
    this.session = session;
  }

  /**
   * A folder that has been looked into.
   *
   * @param mails the mails that were asked for along with it, unless the server could not read them
   */
  record Look(FolderState state, Optional<List<FetchResponse>> mails) {}

  Look into(String folder) throws PollFailure {
    return into(folder, 0, 0, "");
  }

  /**
   * @param first the lowest UID that is likely new; 0 when there is nothing to ask for
   * @param most how many UIDs from there on
   * @param items what to ask of each mail
   */
  Look into(String folder, long first, int most, String items) throws PollFailure {
    String fetch =
        first == 0 ? "" : ImapSession.fetchCommand(first + ":" + (first + most - 1), items);
    if (open.filter(folder::equals).isEmpty()) {
      return examined(folder, fetch);
    }
    if (!hasArrivals(folder)) {
      return new Look(state, Optional.empty());
    }
    boolean waiting = first < state.nextUid(); // some were left at the last fetch
    return arrived(folder, waiting ? "" : fetch);
  }

  /**
   * Whether mails have come, again and again, of which the server that was to tell said nothing.
   */
  boolean isDeaf() {
    return untold >= DEAF;
  }

  private boolean hasArrivals(String folder) throws PollFailure {
    if (session.heard().takeArrivals()) {
      untold = 0;
      return true;
    }
    boolean listened = session.connection().wire().isIdling();
    ask(folder, List.of("NOOP"));
    boolean arrived = session.heard().takeArrivals();
    if (arrived && listened) {
      untold++;
    }
    return arrived;
  }

  /** Leaves the folder open, and has the server tell what arrives in it if it can. */
  void leaveOpen(String folder) throws PollFailure {
    if (open.filter(folder::equals).isEmpty()) {
      examined(folder, "");
    }
    if (!session.heard().knowsOffers()) {
      ask(folder, List.of("CAPABILITY"));
    }
    if (session.heard().offers("IDLE")) {
      session.run(
          wire -> {
            wire.idle();
            return null;
          },
          e -> Failures.ofReading(session.host(), e));
    }
  }

  private Look examined(String folder, String fetch) throws PollFailure {
    open = Optional.empty();
    List<Response[]> answers = ask(folder, commands("EXAMINE " + ImapWire.quoted(folder), fetch));
    MailboxInfo info = session.run(wire -> new MailboxInfo(answers.get(0)), this::unreadable);
    state = new FolderState(info.uidvalidity, info.uidnext > 0 ? info.uidnext : highestUid() + 1);
    session.heard().takeArrivals(); // EXAMINE tells how many there are
    open = Optional.of(folder);
    return new Look(state, mails(answers));
  }

  /** Something arrived: asks what, for UIDs may have gaps of any size. */
  private Look arrived(String folder, String fetch) throws PollFailure {
    List<Response[]> answers =
        ask(folder, commands("UID SEARCH UID " + state.nextUid() + ":*", fetch));
    long highest = ImapSession.found(answers.get(0)).stream().mapToLong(uid -> uid).max().orElse(0);
    state = new FolderState(state.uidValidity(), Math.max(state.nextUid(), highest + 1));
    return new Look(state, mails(answers));
  }

  private static List<String> commands(String first, String fetch) {
    return fetch.isEmpty() ? List.of(first) : List.of(first, fetch);
  }

  /** Asks in one go; what the first command comes to counts, and the rest may fail. */
  private List<Response[]> ask(String folder, List<String> commands) throws PollFailure {
    return session.run(
        wire -> {
          List<Response[]> answers = wire.askAll(commands);
          wire.handleResult(last(answers.get(0)));
          return answers;
        },
        e -> Failures.ofFolder(session.host(), folder, e));
  }

  private static Optional<List<FetchResponse>> mails(List<Response[]> answers) {
    return answers.size() > 1 && last(answers.get(1)).isOK()
        ? Optional.of(new ArrayList<>(ImapSession.fetched(answers.get(1))))
        : Optional.empty();
  }

  private static Response last(Response[] answers) {
    return answers[answers.length - 1];
  }

  private long highestUid() throws PollFailure {
    return session.search("UID *").stream().mapToLong(uid -> uid).max().orElse(0);
  }

  private PollOutcome unreadable(ProtocolException e) {
    return Failures.ofReading(session.host(), e);
  }
}
