package org.tidings.testing.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Accepts connections and serves each on a thread of its own; closing it closes them all. What goes
 * wrong on a connection ends it, which is what its tests are about.
 */
final class Listener implements AutoCloseable {

  /** Serves one connection to its end. */
  interface Service {
    void serve(Socket client) throws IOException;
  }

  /** Work on a connection, which ends when the connection does. */
  interface Work {
    void run() throws IOException;
  }

  private static final long MILLIS_TO_LEAVE = 5_000;

  private final ServerSocket socket;
  private final Service service;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Thread accepting;

  private Listener(ServerSocket socket, Service service) {
    this.socket = socket;
    this.service = service;
    this.accepting = inBackground(this::accept);
  }

  /** Listens on a free port of the loopback interface. */
  static Listener onLoopback(Service service) throws IOException {
    return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), service);
  }

  static Listener on(ServerSocket socket, Service service) {
    return new Listener(socket, service);
  }

  int port() {
    return socket.getLocalPort();
  }

  /**
   * Once this returns, nobody is let in any more: the system goes on accepting for a closed socket
   * until the thread that waits on it has left.
   */
  @Override
  public void close() throws IOException {
    socket.close();
    try {
      accepting.join(MILLIS_TO_LEAVE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (Socket client : open) {
      client.close();
    }
  }

  private void accept() throws IOException {
    while (!socket.isClosed()) {
      Socket client = socket.accept();
      open.add(client);
      inBackground(() -> serve(client));
    }
  }

  private void serve(Socket client) throws IOException {
    try (client) {
      service.serve(client);
    } finally {
      open.remove(client);
    }
  }

  static Thread inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // the connection ended, or the listener was closed
              }
            },
            "test-listener");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
