package org.tidings.ingest.imap;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidings.ingest.SourceAccess;
import org.tidings.net.GuardedSocketFactory;
import org.tidings.net.HostLookup;
import org.tidings.net.OutboundGuard;
import org.tidings.net.OutboundTls;
import org.tidings.net.SocketWatchdog;
import org.tidings.secrets.Secret;

/** Builds connectors and settings for tests. */
final class ImapFixture {

  static final String PASSWORD = "Correct-Horse-7";

  private static final SocketWatchdog WATCHDOG = new SocketWatchdog();

  private ImapFixture() {}

  /** A connector that may reach loopback and believes the authority. */
  static ImapConnector connector(Path caFile) {
    return connector(caFile, Clock.systemUTC());
  }

  static ImapConnector connector(Path caFile, Clock clock) {
    return connector(Optional.of("127.0.0.0/8,::1"), Optional.of(caFile.toString()), clock);
  }

  static ImapConnector connector(Optional<String> allow, Optional<String> trust, Clock clock) {
    GuardedSocketFactory sockets =
        new GuardedSocketFactory(new OutboundGuard(allow, new HostLookup()));
    ImapNetwork network = new ImapNetwork(sockets, new OutboundTls(trust), WATCHDOG);
    HoldSettings holds = new HoldSettings(100, 1, Duration.ofMinutes(9));
    TokenHosts tokenHosts = new TokenHosts(Set.of("localhost"));
    return new ImapConnector(
        network, new HeldMailboxes(network, holds, clock), tokenHosts, new MailboxSearch(), clock);
  }

  /** As {@link #access}, with the token of a connected account. */
  static SourceAccess accessByToken(int port, String user, String token) {
    return new SourceAccess(
        access(port, user).settings(), Map.of("accessToken", new Secret(token)));
  }

  static SourceAccess access(int port, String user, String... folders) {
    return access("localhost", port, user, "implicit", PASSWORD, folders);
  }

  static SourceAccess access(
      String host, int port, String user, String tls, String password, String... folders) {
    JsonArrayBuilder names = Json.createArrayBuilder();
    for (String folder : folders.length == 0 ? new String[] {"INBOX"} : folders) {
      names.add(folder);
    }
    JsonObjectBuilder settings =
        Json.createObjectBuilder()
            .add("host", host)
            .add("port", port)
            .add("username", user)
            .add("tls", tls)
            .add("folders", names);
    return new SourceAccess(settings.build(), Map.of("password", new Secret(password)));
  }
}
