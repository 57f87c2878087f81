package org.tidings.net;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** Connects to hosts that users named: only ever to an address the guard has checked. */
@ApplicationScoped
public class GuardedSocketFactory {

  private final OutboundGuard guard;

  @Inject
  public GuardedSocketFactory(OutboundGuard guard) {
    this.guard = guard;
  }

  protected GuardedSocketFactory() {
    this(null); // for the container
  }

  /**
   * Connects to the first address of the host that answers.
   *
   * @param timeout for all addresses together; also set as the socket's read timeout
   */
  public Socket connect(String host, int port, Duration timeout) throws IOException {
    List<InetAddress> addresses = guard.resolve(host);
    int share = Math.max(1, Math.toIntExact(timeout.toMillis() / addresses.size()));
    IOException last = new UnknownHostException(host);
    for (InetAddress address : addresses) {
      try {
        return connect(new InetSocketAddress(address, port), share, timeout);
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private static Socket connect(InetSocketAddress address, int connectMillis, Duration timeout)
      throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(Math.toIntExact(timeout.toMillis()));
      socket.connect(address, connectMillis);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
