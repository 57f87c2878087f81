package org.tidings.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A server on this machine that takes every call and never says a word, or hangs up at once. */
final class StalledServer implements AutoCloseable {

  private final ServerSocket listener = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
  private final List<Socket> callers = new ArrayList<>();
  private boolean stalled;

  StalledServer() throws IOException {
    Thread thread = new Thread(this::accept, "stalled-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Lets callers wait from now on, or sends all of them away. */
  synchronized void stall(boolean on) throws IOException {
    stalled = on;
    if (!on) {
      for (Socket caller : callers) {
        caller.close();
      }
      callers.clear();
    }
  }

  private void accept() {
    try {
      while (true) {
        take(listener.accept());
      }
    } catch (IOException e) {
      // closed
    }
  }

  private synchronized void take(Socket caller) throws IOException {
    if (stalled) {
      callers.add(caller);
    } else {
      caller.close();
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    stall(false);
  }
}
