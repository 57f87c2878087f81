package org.tidings.testing.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers of an HTTP server, those that nobody should wait for among them. */
public final class Answers implements AutoCloseable {

  private final CountDownLatch closed = new CountDownLatch(1);

  public void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, 0);
    exchange.getResponseBody().write(body.getBytes(UTF_8));
  }

  public void redirect(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().set("Location", address);
    exchange.sendResponseHeaders(302, -1);
  }

  /** Good JSON, if one reads all of it. */
  public void huge(HttpExchange exchange) throws IOException {
    send(exchange, 200, "application/json", "{\"padding\":\"" + "x".repeat(5_000_000) + "\"}");
  }

  /** A byte now and then, until the other side has had enough or the server is closed. */
  public void endless(HttpExchange exchange) throws IOException {
    send(exchange, 200, "application/json", "{");
    while (!isClosedSoon()) {
      exchange.getResponseBody().write(' ');
      exchange.getResponseBody().flush();
    }
  }

  private boolean isClosedSoon() throws IOException {
    try {
      return closed.await(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
