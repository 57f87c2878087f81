package org.tidings.ingest.imap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.tidings.ingest.FetchLimits;
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

  /** A session that is signed in. */
  ImapSession signIn(ImapSettings settings, FetchLimits limits) throws PollFailure {
    Deadlines deadlines = new Deadlines(watchdog, limits);
    Socket tcp = connect(settings, deadlines.next());
    try {
      ImapSession session = greet(settings, deadlines, tcp, limits);
      session.signIn(settings);
      return session;
    } catch (PollFailure e) {
      ImapSession.closeQuietly(tcp);
      throw e;
    }
  }

  private Socket connect(ImapSettings settings, Duration timeout) throws PollFailure {
    try {
      return sockets.connect(settings.host(), settings.port(), timeout);
    } catch (IOException e) {
      throw new PollFailure(Failures.ofConnecting(settings.host(), e), e);
    }
  }

  private ImapSession greet(
      ImapSettings settings, Deadlines deadlines, Socket tcp, FetchLimits limits)
      throws PollFailure {
    SocketWatchdog.Watch watch = deadlines.watch(tcp);
    try (watch) {
      if (settings.startTls()) {
        Greeting.read(tcp.getInputStream());
        Greeting.startTls(tcp.getInputStream(), tcp.getOutputStream());
      }
      Socket secured = tls.secure(tcp, settings.host(), settings.port());
      if (!settings.startTls()) {
        Greeting.read(secured.getInputStream());
      }
      return new ImapSession(settings.host(), tcp, secured, deadlines, limits);
    } catch (IOException e) {
      throw new PollFailure(
          watch.expired()
              ? Failures.outOfTime(settings.host())
              : Failures.ofConnecting(settings.host(), e),
          e);
    }
  }
}
