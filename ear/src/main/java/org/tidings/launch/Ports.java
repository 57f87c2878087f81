package org.tidings.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine. */
public final class Ports {

  private Ports() {}

  /** A port of the loopback interface that nobody listened on a moment ago. */
  public static int freeOnLoopback() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No free port", e);
    }
  }

  /**
   * Refuses a port that cannot be listened on, before anything slow is started.
   *
   * @throws LaunchException when it is taken, or not ours to take
   */
  public static void requireFree(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw new LaunchException(
          "Cannot listen on port %d of %s (%s); choose another with --port"
              .formatted(port, address, e.getMessage()),
          e);
    }
  }
}
