package org.tidings.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server on this machine, and a client that users send there. */
class GuardedHttpTest {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private final SocketWatchdog watchdog = new SocketWatchdog();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger lookups = new AtomicInteger();
  private final HttpServer server = start();

  @AfterEach
  void close() {
    server.stop(0);
    watchdog.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::1]", "id.example.org", "localhost."})
  void connects_to_no_private_address_however_it_is_written(String host) {
    assertThatThrownBy(() -> get(host, List.of())).hasCauseInstanceOf(ForbiddenHostException.class);
    assertThat(requests).hasValue(0);
  }

  /** A name that leads elsewhere when it is asked again leads nowhere new. */
  @Test
  void looks_a_name_up_once_and_connects_to_what_was_checked() throws IOException {
    HttpAnswer answer = get("id.example.org", AddressRange.parseList("127.0.0.0/8"));

    assertThat(answer.status()).isEqualTo(302);
    assertThat(lookups).hasValue(1);
  }

  @Test
  void follows_no_redirect() throws IOException {
    get("id.example.org", AddressRange.parseList("127.0.0.0/8"));

    assertThat(requests).hasValue(1);
  }

  private HttpAnswer get(String host, List<AddressRange> allowed) throws IOException {
    OutboundGuard guard =
        new OutboundGuard(
            allowed,
            name -> {
              lookups.incrementAndGet();
              return name.equals("id.example.org")
                  ? new InetAddress[] {LOOPBACK}
                  : InetAddress.getAllByName(name);
            });
    GuardedHttp http = new GuardedHttp(guard, new OutboundTls(Optional.empty()), watchdog);
    try {
      URI uri = URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
      return http.send(HttpCall.get(uri), 1000, Duration.ofSeconds(10));
    } finally {
      http.stop();
    }
  }

  private HttpServer start() {
    try {
      HttpServer started = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 5);
      started.createContext(
          "/",
          exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
          });
      started.start();
      return started;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
