package org.tidings.batch.poll;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A server on this machine that takes calls, says nothing, and hangs up in the end. */
final class SilentServer implements AutoCloseable {

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<Socket> callers = new ArrayList<>();

  SilentServer() throws IOException {
    listener.setSoTimeout(1);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How many have called by now; all of them are still waiting for a word. */
  int calls() throws IOException {
    try {
      while (true) {
        callers.add(listener.accept());
      }
    } catch (SocketTimeoutException e) {
      return callers.size();
    }
  }

  void awaitCalls(int count) {
    await().pollInSameThread().atMost(JobRun.PATIENCE).until(this::calls, calls -> calls >= count);
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket caller : callers) {
      caller.close();
    }
  }
}
