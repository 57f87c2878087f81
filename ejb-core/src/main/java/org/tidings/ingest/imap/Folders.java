package org.tidings.ingest.imap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome;

/**
 * Opens the folders of a mailbox, one at a time, for reading only. Asks for the mails that are
 * likely new in the same breath. A folder that is still open from the last fetch is not opened
 * again: a NOOP tells whether something has arrived. What has changed there is asked for once the
 * server has let drop that something has, which may be at the fetch after.
 */
final class Folders {

  /** One arrival in the very moment of a fetch is chance. */
  private static final int DEAF = 3;

  private final ImapSession session;
  private final boolean only;
  private int untold;
  private Optional<String> open = Optional.empty();
  private FolderState state = new FolderState(0, 0, 0);

  /**
   * @param only whether the mailbox has one folder that anybody looks into
   */
  Folders(ImapSession session, boolean only) {
    this.session = session;
    this.only = only;
  }

  /**
   * What is asked for along with the state of a folder.
   *
   * @param first the lowest UID that is likely new; 0 when there is nothing to ask for
   * @param fetch the command that fetches from there on; empty for none
   * @param changes the command that asks for flags that have changed; empty for none
   */
  record Wish(long first, String fetch, String changes) {
    static final Wish NONE = new Wish(0, "", "");
  }

  /**
   * A folder that has been looked into.
   *
   * @param mails the mails that were asked for along with it, unless the server could not read them
   * @param told all that was said of mails, be it their flags only
   */
  record Look(FolderState state, Optional<List<FetchResponse>> mails, List<FetchResponse> told) {}

  /** How commands are sent. */
  private interface Way {
    List<Response[]> ask(ImapWire wire, List<String> commands) throws ProtocolException;
  }

  Look into(String folder) throws PollFailure {
    return into(folder, Wish.NONE);
  }

  Look into(String folder, Wish wish) throws PollFailure {
    if (open.filter(folder::equals).isEmpty()) {
      return examined(folder, wish);
    }
    String changes = session.heard().takeChanges() ? wish.changes() : "";
    if (session.heard().takeArrivals()) {
      untold = 0;
      return arrived(folder, new Wish(wish.first(), wish.fetch(), changes));
    }
    boolean listened = session.connection().wire().isIdling();
    List<Response[]> answers = askOnce(folder, commands("NOOP", changes));
    List<FetchResponse> told = ImapSession.fetched(answers.get(0));
    if (!session.heard().takeArrivals()) {
      return new Look(state, Optional.empty(), told);
    }
    untold += listened ? 1 : 0;
    Look look = arrived(folder, new Wish(wish.first(), wish.fetch(), ""));
    return new Look(look.state(), look.mails(), told);
  }

  /**
   * Whether mails have come, again and again, of which the server that was to tell said nothing.
   */
  boolean isDeaf() {
    return untold >= DEAF;
  }

  /** Leaves the folder open, and has the server tell what arrives in it if it can. */
  void leaveOpen(String folder) throws PollFailure {
    if (open.filter(folder::equals).isEmpty()) {
      examined(folder, Wish.NONE);
    }
    if (!session.heard().knowsOffers()) {
      ask(folder, List.of("CAPABILITY"));
    }
    if (session.heard().offers("IDLE") && !session.connection().wire().isIdling()) {
      session.run(
          wire -> {
            wire.idle();
            return null;
          },
          e -> Failures.ofReading(session.host(), e));
    }
  }

  private Look examined(String folder, Wish wish) throws PollFailure {
    open = Optional.empty();
    String counting = session.heard().offers("CONDSTORE") ? " (CONDSTORE)" : "";
    String examine = "EXAMINE " + ImapWire.quoted(folder) + counting;
    List<Response[]> answers = ask(folder, commands(examine, wish.fetch(), wish.changes()));
    List<FetchResponse> told = ImapSession.fetched(answers.get(0)); // what follows takes them out
    MailboxInfo info = session.run(wire -> new MailboxInfo(answers.get(0)), this::unreadable);
    state =
        new FolderState(
            info.uidvalidity,
            info.uidnext > 0 ? info.uidnext : highestUid() + 1,
            Math.max(0, info.highestmodseq));
    session.heard().takeArrivals(); // EXAMINE tells how many there are
    open = Optional.of(folder);
    return look(wish.fetch(), answers, told);
  }

  /**
   * Something arrived: asks what, for UIDs may have gaps of any size. Not for mails along with it
   * when some were left at the last fetch.
   */
  private Look arrived(String folder, Wish wish) throws PollFailure {
    String fetch = wish.first() < state.nextUid() ? "" : wish.fetch();
    String search = "UID SEARCH UID " + state.nextUid() + ":*";
    List<Response[]> answers = ask(folder, commands(search, fetch, wish.changes()));
    long highest = ImapSession.found(answers.get(0)).stream().mapToLong(uid -> uid).max().orElse(0);
    state =
        new FolderState(
            state.uidValidity(), Math.max(state.nextUid(), highest + 1), state.modSeq());
    return look(fetch, answers, ImapSession.fetched(answers.get(0)));
  }

  /** Whatever is said of mails counts for each command; it may be no more than their flags. */
  private Look look(String fetch, List<Response[]> answers, List<FetchResponse> told) {
    boolean wanted = !fetch.isEmpty() && last(answers.get(1)).isOK();
    return new Look(state, wanted ? Optional.of(told) : Optional.empty(), told);
  }

  private static List<String> commands(String... commands) {
    return Stream.of(commands).filter(command -> !command.isEmpty()).toList();
  }

  /** As {@link #ask}; most likely there is nothing else to ask, so the server may tell again. */
  private List<Response[]> askOnce(String folder, List<String> commands) throws PollFailure {
    return only && session.heard().offers("IDLE")
        ? ask(folder, commands, ImapWire::askAllAndIdle)
        : ask(folder, commands);
  }

  /** Asks in one go; what the first command comes to counts, and the rest may fail. */
  private List<Response[]> ask(String folder, List<String> commands) throws PollFailure {
    return ask(folder, commands, ImapWire::askAll);
  }

  private List<Response[]> ask(String folder, List<String> commands, Way way) throws PollFailure {
    return session.run(
        wire -> {
          List<Response[]> answers = way.ask(wire, commands);
          wire.handleResult(last(answers.get(0)));
          return answers;
        },
        e -> Failures.ofFolder(session.host(), folder, e));
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
