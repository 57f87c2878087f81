package org.tidings.ingest.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollFailure;
import org.tidings.net.GuardedSocketFactory;
import org.tidings.net.OutboundTls;
import org.tidings.net.SocketWatchdog;

/** Opens sessions: connects, secures and greets, each under its deadline. */
@ApplicationScoped
public class ImapNetwork {

  private final GuardedSocketFactory sockets;
  private final OutboundTls tls;
  private final SocketWatchdog watchdog;

  @Inject
  public ImapNetwork(GuardedSocketFactory sockets, OutboundTls tls, SocketWatchdog watchdog) {
    this.sockets = sockets;
    this.tls = tls;
    this.watchdog = watchdog;
  }

  protected ImapNetwork() {
    this(null, null, null); // for the container
  }

  /** A mailbox on which we are signed in. */
  OpenMailbox signIn(ImapSettings settings, FetchLimits limits) throws PollFailure {
    Deadlines deadlines = new Deadlines(watchdog, limits);
    Socket tcp = connect(settings, deadlines.next());
    try {
      Connection connection = greet(settings, deadlines, tcp);
      connection.allow(limits.itemBytes(), limits.items());
      ImapSession session = new ImapSession(settings.host(), connection, deadlines);
      new SignIn(session, settings).run();
      return new OpenMailbox(settings, session);
    } catch (PollFailure e) {
      ImapSession.closeQuietly(tcp);
      throw e;
    }
  }

  /** Deadlines for what else a session does. */
  Deadlines deadlines(Duration command, Duration total) {
    return new Deadlines(watchdog, command, total);
  }

  private Socket connect(ImapSettings settings, Duration timeout) throws PollFailure {
    try {
      return sockets.connect(settings.host(), settings.port(), timeout);
    } catch (IOException e) {
      throw new PollFailure(Failures.ofConnecting(settings.host(), e), e);
    }
  }

  private Connection greet(ImapSettings settings, Deadlines deadlines, Socket tcp)
      throws PollFailure {
    Heard heard = new Heard();
    SocketWatchdog.Watch watch = deadlines.watch(tcp);
    try (watch) {
      if (settings.startTls()) {
        Greeting.read(tcp.getInputStream());
        Greeting.startTls(tcp.getInputStream(), tcp.getOutputStream());
      }
      Socket secured = tls.secure(tcp, settings.host(), settings.port());
      if (!settings.startTls()) {
        heard.note(Greeting.read(secured.getInputStream())); // before TLS it is not believed
      }
      return Connection.of(tcp, secured, heard);
    } catch (IOException e) {
      throw new PollFailure(
          watch.expired()
              ? Failures.outOfTime(settings.host())
              : Failures.ofConnecting(settings.host(), e),
          e);
    }
  }
}
