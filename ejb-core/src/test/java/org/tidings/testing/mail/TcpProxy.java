package org.tidings.testing.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between a client and a server on 127.0.0.1, passes everything on and may spoil what the
 * server says. Remembers what the client sent, and counts turns: how often the client spoke after
 * the server had.
 */
public final class TcpProxy implements AutoCloseable {

  /** Passes on what the server says, or something else. */
  public interface Pump {
    void pass(InputStream fromServer, OutputStream toClient) throws IOException;
  }

  private final Listener listener;
  private final int serverPort;
  private final Pump pump;
  private final ByteArrayOutputStream fromClient = new ByteArrayOutputStream();
  private final AtomicBoolean serverSpokeLast = new AtomicBoolean(true);
  private final AtomicInteger turns = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean silent;

  public TcpProxy(int serverPort, Pump pump) throws IOException {
    this.serverPort = serverPort;
    this.pump = pump;
    this.listener = Listener.onLoopback(this::pass);
  }

  public int port() {
    return listener.port();
  }

  /** Everything clients have sent, as Latin-1. */
  public String sentByClients() {
    synchronized (fromClient) {
      return fromClient.toString(StandardCharsets.ISO_8859_1);
    }
  }

  public int turns() {
    return turns.get();
  }

  /** How many connections clients have made. */
  public int opened() {
    return opened.get();
  }

  /** How many connections clients have not ended yet. */
  public int open() {
    return open.size();
  }

  /** Ends all connections, as a router does that forgets them. */
  public void cut() throws IOException {
    for (Socket client : open) {
      client.close();
    }
  }

  /** From now on the connections that there are pass nothing on, and nobody is told. */
  public void fallSilent() {
    silent = true;
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private void pass(Socket client) throws IOException {
    opened.incrementAndGet();
    open.add(client);
    silent = false;
    try {
      passBothWays(client);
    } finally {
      open.remove(client);
    }
  }

  private void passBothWays(Socket client) throws IOException {
    Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
    Listener.inBackground(() -> passDown(server, client));
    passUp(client, server);
  }

  private void passUp(Socket client, Socket server) throws IOException {
    try (client;
        server) {
      byte[] buffer = new byte[8192];
      InputStream in = client.getInputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (serverSpokeLast.getAndSet(false)) {
          turns.incrementAndGet();
        }
        synchronized (fromClient) {
          fromClient.write(buffer, 0, n);
        }
        if (!silent) {
          server.getOutputStream().write(buffer, 0, n);
        }
      }
    }
  }

  private void passDown(Socket server, Socket client) throws IOException {
    try (client;
        server) {
      pump.pass(server.getInputStream(), new Noting(client.getOutputStream()));
    }
  }

  /** Notes that the server spoke. */
  private final class Noting extends OutputStream {

    private final OutputStream out;

    Noting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      serverSpokeLast.set(true);
      if (!silent) {
        out.write(bytes, offset, length);
      }
    }
  }
}
