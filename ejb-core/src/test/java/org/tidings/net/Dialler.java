package org.tidings.net;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.imap.HeldMailboxes;
import org.tidings.ingest.imap.HoldSettings;
import org.tidings.ingest.imap.ImapConnector;
import org.tidings.ingest.imap.ImapNetwork;
import org.tidings.ingest.imap.MailboxSearch;
import org.tidings.ingest.imap.TokenHosts;
import org.tidings.secrets.Secret;
import org.tidings.source.SourceCursor;

/** Goes to a host that a user named, in each way that the product has. */
final class Dialler implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** A protocol whose server a user may name. */
  enum Way {
    HTTP,
    HTTPS,
    IMAP,
    IMAP_STARTTLS
  }

  private final SocketWatchdog watchdog = new SocketWatchdog();
  private final GuardedHttp http;
  private final ImapConnector imap;

  Dialler(OutboundGuard.Resolver names) {
    OutboundGuard guard = new OutboundGuard(List.of(), names);
    OutboundTls tls = new OutboundTls(Optional.empty());
    http = new GuardedHttp(guard, tls, watchdog);
    ImapNetwork network = new ImapNetwork(new GuardedSocketFactory(guard), tls, watchdog);
    HoldSettings none = new HoldSettings(0, 0, Duration.ZERO);
    Clock clock = Clock.systemUTC();
    imap =
        new ImapConnector(
            network,
            new HeldMailboxes(network, none, clock),
            new TokenHosts(Set.of()),
            new MailboxSearch((name, type) -> List.of()),
            clock);
  }

  /** Answers how it ended; there is no way for it to end well. */
  String dial(Way way, String host, int port) {
    return switch (way) {
      case HTTP -> get("http://" + host + ":" + port + "/");
      case HTTPS -> get("https://" + host + ":" + port + "/");
      case IMAP -> poll(host, port, "implicit");
      case IMAP_STARTTLS -> poll(host, port, "starttls");
    };
  }

  private String get(String address) {
    try {
      return http.send(HttpCall.get(URI.create(address)), 1000, PATIENCE).toString();
    } catch (IOException | IllegalArgumentException e) {
      return e.getClass().getSimpleName();
    }
  }

  private String poll(String host, int port, String tls) {
    JsonObject settings =
        Json.createObjectBuilder()
            .add("host", host)
            .add("port", port)
            .add("username", "ann")
            .add("tls", tls)
            .build();
    PollOutcome outcome =
        imap.fetch(
            new SourceAccess(settings, Map.of("password", new Secret("secret"))),
            SourceCursor.START,
            new FetchLimits(1, 1000, PATIENCE, PATIENCE));
    return outcome.getClass().getSimpleName();
  }

  @Override
  public void close() {
    http.stop();
    watchdog.stop();
  }
}
