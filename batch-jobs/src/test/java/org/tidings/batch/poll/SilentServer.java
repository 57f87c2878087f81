package org.tidings.batch.poll;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A server on this machine that takes calls, says nothing, and hangs up in the end. */
final class SilentServer implements AutoCloseable {

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> callers = new ArrayList<>();

  SilentServer() throws IOException {
    listener.setSoTimeout((int) JobRun.PATIENCE.toMillis());
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Returns when so many callers are waiting for a word, all at the same time. */
  void awaitCallers(int count) throws IOException {
    while (callers.size() < count) {
      callers.add(listener.accept());
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket caller : callers) {
      caller.close();
    }
  }
}
