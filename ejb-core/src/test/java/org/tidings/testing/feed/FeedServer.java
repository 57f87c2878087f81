package org.tidings.testing.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tidings.ingest.feed.FeedHttp;
import org.tidings.net.GuardedHttp;
import org.tidings.net.HostLookup;
import org.tidings.net.OutboundGuard;
import org.tidings.net.OutboundTls;
import org.tidings.net.SocketWatchdog;
import org.tidings.testing.mail.TestAuthority;

/**
 * A web server with pages that change and misbehave as a test says, over TLS on this machine. It
 * answers conditional requests (RFC 9110 section 13) as a good server does, unless told otherwise.
 */
public final class FeedServer implements AutoCloseable {

  /** What a page answers. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Reply(int status, Map<String, String> headers, byte[] body) {

    public static Reply of(int status, Map<String, String> headers, String body) {
      return new Reply(status, headers, body.getBytes(UTF_8));
    }
  }

  /** A request that came. */
  public record Asked(String path, Map<String, List<String>> headers) {

    public Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name)).map(values -> values.get(0));
    }
  }

  private static final int NOT_MODIFIED = 304;
  private static final int MOVED = 301;

  private final HttpsServer server;
  private final SocketWatchdog watchdog = new SocketWatchdog();
  private final GuardedHttp http;
  private final Map<String, Reply> pages = new ConcurrentHashMap<>();
  private final Map<String, String> passwords = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  private FeedServer(HttpsServer server, TestAuthority authority) {
    this.server = server;
    this.http =
        new GuardedHttp(
            new OutboundGuard(Optional.of("127.0.0.0/8"), new HostLookup()),
            new OutboundTls(Optional.of(authority.caFile().toString())),
            watchdog);
  }

  /**
   * Starts with no page.
   *
   * @param directory for the certificate that it shows
   */
  public static FeedServer start(Path directory) throws IOException, GeneralSecurityException {
    TestAuthority authority = TestAuthority.create(directory);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 20);
    server.setHttpsConfigurator(new HttpsConfigurator(authority.serverContext()));
    FeedServer started = new FeedServer(server, authority);
    server.createContext("/", started::answer);
    server.start();
    return started;
  }

  /** Asks as the product does, and may come to this machine. */
  public FeedHttp http() {
    return new FeedHttp(http, "https://tidings.example");
  }

  public URI address(String path) {
    return URI.create("https://localhost:" + server.getAddress().getPort() + path);
  }

  public void show(String path, String document) {
    show(path, Reply.of(200, Map.of("Content-Type", "application/xml"), document));
  }

  public void show(String path, Reply reply) {
    pages.put(path, reply);
  }

  public void move(String path, String to) {
    show(path, Reply.of(MOVED, Map.of("Location", to), ""));
  }

  /** Shows a page to those only who know a password, whatever they call themselves. */
  public void protect(String path, String password) {
    passwords.put(path, password);
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public Asked lastAsked() {
    return asked.get(asked.size() - 1);
  }

  /** All that a reader could have changed. */
  public Object state() {
    return Map.copyOf(pages);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(new Asked(path, Map.copyOf(exchange.getRequestHeaders())));
    Reply reply = pages.getOrDefault(path, Reply.of(404, Map.of(), "nothing here"));
    if (!mayRead(path, exchange)) {
      reply = Reply.of(401, Map.of("WWW-Authenticate", "Basic realm=\"feeds\""), "");
    }
    String etag = reply.headers().get("ETag");
    if (etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      reply = Reply.of(NOT_MODIFIED, Map.of("ETag", etag), "");
    }
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    if (reply.body().length > 0) {
      exchange.getResponseBody().write(reply.body());
    }
    exchange.close();
  }

  private boolean mayRead(String path, HttpExchange exchange) {
    String password = passwords.get(path);
    if (password == null) {
      return true;
    }
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    return header != null
        && new String(Base64.getDecoder().decode(header.replaceFirst("Basic ", "")), UTF_8)
            .endsWith(":" + password);
  }

  @Override
  public void close() {
    server.stop(0);
    http.stop();
    watchdog.stop();
  }
}
