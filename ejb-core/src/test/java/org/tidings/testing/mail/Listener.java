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

  private final ServerSocket socket;
  private final Service service;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private Listener(ServerSocket socket, Service service) {
    this.socket = socket;
    this.service = service;
  }

  /** Listens on a free port of the loopback interface. */
  static Listener onLoopback(Service service) throws IOException {
    return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), service);
  }

  static Listener on(ServerSocket socket, Service service) {
    Listener listener = new Listener(socket, service);
    inBackground(listener::accept);
    return listener;
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
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

  static void inBackground(Work work) {
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
  }
}
