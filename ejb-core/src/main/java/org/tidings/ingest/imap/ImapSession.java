package org.tidings.ingest.imap;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollOutcome;
import org.tidings.net.SocketWatchdog;

/** One connection to a mailbox. Each command has its deadline; after a failure it is over. */
final class ImapSession implements AutoCloseable {

  /** What a server may send beyond the mails: flags, dates, chatter. */
  private static final int CHATTER_BYTES = 8 << 20;

  private final String host;
  private final Socket tcp;
  private final ImapWire wire;
  private final Deadlines deadlines;
  private boolean usable = true;

  ImapSession(String host, Socket tcp, Socket secured, Deadlines deadlines, FetchLimits limits)
      throws IOException {
    this.host = host;
    this.tcp = tcp;
    this.deadlines = deadlines;
    long mailBytes = Math.max(limits.itemBytes(), MailFetch.CHUNK_BYTES) * (limits.items() + 1L);
    this.wire =
        new ImapWire(
            new CappedResponses(secured.getInputStream(), CHATTER_BYTES, CHATTER_BYTES + mailBytes),
            secured.getOutputStream());
  }

  /** One command: a piece of work on the wire. */
  private interface Command<T> {
    T run() throws ProtocolException;
  }

  /** What a failed command means. */
  private interface Meaning {
    PollOutcome of(ProtocolException e);
  }

  void signIn(ImapSettings settings) throws PollFailure {
    run(
        () -> {
          wire.login(settings.username(), settings.password().reveal());
          return null;
        },
        e -> Failures.ofSignIn(host, e));
  }

  /** Opens a folder for reading only. */
  FolderState examine(String folder) throws PollFailure {
    MailboxInfo info = run(() -> wire.examine(folder), e -> Failures.ofFolder(host, folder, e));
    return new FolderState(info.uidvalidity, info.uidnext > 0 ? info.uidnext : highestUid() + 1);
  }

  /** The UIDs that match, in ascending order (RFC 3501 section 6.4.4). */
  List<Long> search(String criteria) throws PollFailure {
    List<Long> uids = new ArrayList<>();
    for (Response answer : read("UID SEARCH " + criteria)) {
      if (answer instanceof IMAPResponse found && found.keyEquals("SEARCH")) {
        for (long uid = found.readLong(); uid != -1; uid = found.readLong()) {
          uids.add(uid);
        }
      }
    }
    return uids.stream().sorted().distinct().toList();
  }

  List<FetchResponse> fetch(String uids, String items) throws PollFailure {
    return fetched(read("UID FETCH " + uids + " (" + items + ")"));
  }

  /** As {@link #fetch}, but empty when the server has these mails and cannot read them. */
  Optional<List<FetchResponse>> tryFetch(String uids, String items) throws PollFailure {
    return run(
        () -> {
          try {
            return Optional.of(fetched(wire.ask("UID FETCH " + uids + " (" + items + ")")));
          } catch (CommandFailedException e) {
            return Optional.empty();
          }
        },
        e -> Failures.ofReading(host, e));
  }

  /** Signs out if the session is still good, and ends the connection in any case. */
  @Override
  public void close() {
    if (usable) {
      SocketWatchdog.Watch watch = deadlines.watch(tcp);
      try (watch) {
        wire.logout();
      } catch (ProtocolException e) {
        // nothing more was wanted
      }
    }
    closeQuietly(tcp);
  }

  static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is gone either way
    }
  }

  private long highestUid() throws PollFailure {
    return search("UID *").stream().mapToLong(uid -> uid).max().orElse(0);
  }

  private Response[] read(String command) throws PollFailure {
    return run(() -> wire.ask(command), e -> Failures.ofReading(host, e));
  }

  private <T> T run(Command<T> command, Meaning meaning) throws PollFailure {
    SocketWatchdog.Watch watch = deadlines.watch(tcp);
    try (watch) {
      return command.run();
    } catch (ProtocolException e) {
      usable = false;
      boolean outOfTime = watch.expired() && !saidGoodbye(e);
      throw new PollFailure(outOfTime ? Failures.outOfTime(host) : meaning.of(e), e);
    }
  }

  /** Whether the server itself ended the session; a broken connection reads like it. */
  private static boolean saidGoodbye(ProtocolException e) {
    Response answer = e.getResponse();
    return answer != null && answer.isBYE() && !answer.isSynthetic();
  }

  private static List<FetchResponse> fetched(Response[] answers) {
    List<FetchResponse> mails = new ArrayList<>();
    for (Response answer : answers) {
      if (answer instanceof FetchResponse mail) {
        mails.add(mail);
      }
    }
    return mails;
  }
}
