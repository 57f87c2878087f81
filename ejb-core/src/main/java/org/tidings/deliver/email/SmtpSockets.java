package org.tidings.deliver.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.tidings.net.OutboundTls;

/** Connects to the operator's mail server. */
final class SmtpSockets {

  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** For one answer; servers that scan a mail before they take it are slow with the last. */
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final OutboundTls tls;

  SmtpSockets(OutboundTls tls) {
    this.tls = tls;
  }

  /** A TCP connection to the first address of the server that answers. */
  Socket connect(SmtpSettings server) throws IOException {
    IOException last = new IOException("no address");
    for (InetAddress address : InetAddress.getAllByName(server.host())) {
      try {
        return connect(server, address);
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private static Socket connect(SmtpSettings server, InetAddress address) throws IOException {
    // Named as the operator named it: STARTTLS checks the certificate against this name.
    InetAddress named = InetAddress.getByAddress(server.host(), address.getAddress());
    Socket socket = new Socket();
    try {
      socket.connect(
          new InetSocketAddress(named, server.port()), Math.toIntExact(CONNECT.toMillis()));
      socket.setSoTimeout(Math.toIntExact(ANSWER.toMillis()));
      socket.setTcpNoDelay(true);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** With TLS on it, where the server speaks TLS from the first byte. */
  Socket secured(SmtpSettings server, Socket tcp) throws IOException {
    return server.security() == SmtpSettings.Security.IMPLICIT_TLS
        ? tls.secure(tcp, server.host(), server.port())
        : tcp;
  }
}
