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
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome;
import org.tidings.net.SocketWatchdog;

/** One connection to a mailbox. Each command has its deadline; after a failure it is over. */
final class ImapSession implements AutoCloseable {

  private final String host;
  private final Connection connection;
  private final ImapWire wire;
  private Deadlines deadlines;
  private boolean usable = true;

  ImapSession(String host, Connection connection, Deadlines deadlines) {
    this.host = host;
    this.connection = connection;
    this.wire = connection.wire();
    this.deadlines = deadlines;
  }

  /** A piece of work on the wire. */
  interface Work<T> {
    T with(ImapWire wire) throws ProtocolException;
  }

  /** What a failed command means. */
  interface Meaning {
    PollOutcome of(ProtocolException e);
  }

  String host() {
    return host;
  }

  Connection connection() {
    return connection;
  }

  Heard heard() {
    return connection.heard();
  }

  /** Gives what follows its own deadlines. */
  void hurry(Deadlines next) {
    deadlines = next;
  }

  boolean isUsable() {
    return usable;
  }

  /** The UIDs that match, in ascending order (RFC 3501 section 6.4.4). */
  List<Long> search(String criteria) throws PollFailure {
    return found(read("UID SEARCH " + criteria));
  }

  List<FetchResponse> fetch(String uids, String items) throws PollFailure {
    return fetched(read(fetchCommand(uids, items)));
  }

  /** As {@link #fetch}, but empty when the server has these mails and cannot read them. */
  Optional<List<FetchResponse>> tryFetch(String uids, String items) throws PollFailure {
    return run(
        on -> {
          try {
            return Optional.of(fetched(on.ask(fetchCommand(uids, items))));
          } catch (CommandFailedException e) {
            return Optional.empty();
          }
        },
        e -> Failures.ofReading(host, e));
  }

  static String fetchCommand(String uids, String items) {
    return "UID FETCH " + uids + " (" + items + ")";
  }

  /** Does some work within the deadline of one command. */
  <T> T run(Work<T> work, Meaning meaning) throws PollFailure {
    SocketWatchdog.Watch watch = deadlines.watch(connection.tcp());
    try (watch) {
      return work.with(wire);
    } catch (ProtocolException e) {
      usable = false;
      boolean outOfTime = watch.expired() && !saidGoodbye(e);
      throw new PollFailure(outOfTime ? Failures.outOfTime(host) : meaning.of(e), e);
    }
  }

  /** Signs out if the session is still good, and ends the connection in any case. */
  @Override
  public void close() {
    if (usable) {
      usable = false;
      SocketWatchdog.Watch watch = deadlines.watch(connection.tcp());
      try (watch) {
        wire.leave();
      } catch (ProtocolException e) {
        // nothing more was wanted
      }
    }
    closeQuietly(connection.tcp());
  }

  static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is gone either way
    }
  }

  static List<Long> found(Response[] answers) {
    List<Long> uids = new ArrayList<>();
    for (Response answer : answers) {
      if (answer instanceof IMAPResponse found && found.keyEquals("SEARCH")) {
        for (long uid = found.readLong(); uid != -1; uid = found.readLong()) {
          uids.add(uid);
        }
      }
    }
    return uids.stream().sorted().distinct().toList();
  }

  static List<FetchResponse> fetched(Response[] answers) {
    List<FetchResponse> mails = new ArrayList<>();
    for (Response answer : answers) {
      if (answer instanceof FetchResponse mail) {
        mails.add(mail);
      }
    }
    return mails;
  }

  private Response[] read(String command) throws PollFailure {
    return run(on -> on.ask(command), e -> Failures.ofReading(host, e));
  }

  /** Whether the server itself ended the session; a broken connection reads like it. */
  private static boolean saidGoodbye(ProtocolException e) {
    Response answer = e.getResponse();
    return answer != null && answer.isBYE() && !answer.isSynthetic();
  }
}
