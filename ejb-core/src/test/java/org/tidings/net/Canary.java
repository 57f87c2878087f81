package org.tidings.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A server at every address of its machine that notes which of them was dialled. It answers each
 * HTTP request with a redirect to a cloud's metadata service, and keeps the connection; to whoever
 * says nothing it says goodbye.
 */
final class Canary implements AutoCloseable {

  private static final int SILENCE_MILLIS = 500;
  private static final byte[] REDIRECT =
      """
      HTTP/1.1 302 Found\r
      Location: http://169.254.169.254/latest/\r
      Content-Length: 0\r
      \r
      """
          .getBytes(US_ASCII);

  private record Call(InetAddress dialled, int fromPort) {}

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();

  Canary() throws IOException {
    server = new ServerSocket(0);
    threads.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** The addresses that were dialled since this was asked last. */
  List<String> dialled() throws IOException, InterruptedException {
    List<String> addresses = new ArrayList<>();
    try (Socket last = new Socket(InetAddress.getLoopbackAddress(), port())) {
      while (true) { // calls are accepted in their order: before the last one are all the others
        Call call = calls.poll(1, TimeUnit.MINUTES);
        if (call.fromPort() == last.getLocalPort()) {
          return addresses;
        }
        addresses.add(call.dialled().getHostAddress());
      }
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        calls.add(new Call(caller.getLocalAddress(), caller.getPort()));
        threads.execute(() -> answer(caller));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private static void answer(Socket caller) {
    try (caller) {
      caller.setSoTimeout(SILENCE_MILLIS);
      byte[] request = new byte[4096];
      while (caller.getInputStream().read(request) > 0 && request[0] == 'G') { // GET
        caller.getOutputStream().write(REDIRECT);
      }
    } catch (IOException e) {
      // the caller is gone, or says nothing
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
