package org.tidings.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.json.JSONObject;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.imap.HeldMailboxes;
import org.tidings.ingest.imap.HoldSettings;
import org.tidings.ingest.imap.ImapConnector;
import org.tidings.ingest.imap.ImapNetwork;
import org.tidings.ingest.imap.MailboxSearch;
import org.tidings.ingest.imap.TokenHosts;
import org.tidings.json.JsonText;
import org.tidings.net.GuardedSocketFactory;
import org.tidings.net.HostLookup;
import org.tidings.net.OutboundGuard;
import org.tidings.net.OutboundTls;
import org.tidings.net.SocketWatchdog;
import org.tidings.secrets.Secret;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceKey;
import org.tidings.tenant.TenantId;
import org.tidings.testing.mail.DovecotServer;

/**
 * How many mailboxes a second the connector finds to hold nothing new, over connections that it
 * keeps, and on which it is told of arrivals in between. Against a raw client that keeps its
 * connections as well and says NOOP.
 */
final class HeldBench implements Benchmark {

  private static final int MAILBOXES = 200;
  private static final int CHECKS_EACH = 20;

  private static final String OURS = "product";
  private static final String RAW = "raw client";

  @Override
  public String question() {
    return "mailboxes a second, over kept connections, that hold nothing new";
  }

  @Override
  public JSONObject run() throws Exception {
    try (DovecotServer server = DovecotServer.start()) {
      List<String> users = IntStream.range(0, MAILBOXES).mapToObj(i -> "user" + i).toList();
      OutboundTls tls = new OutboundTls(Optional.of(server.caFile().toString()));
      ImapConnector connector = connector(tls);
      List<Runnable> ours = new ArrayList<>();
      List<RawImapClient> raw = new ArrayList<>();
      for (String user : users) {
        server.folder(user, "INBOX").create();
        ours.add(check(connector, access(server, user)));
        raw.add(rawClient(server, tls, user));
      }
      return new Contest("checks/s")
          .with(OURS, () -> perSecond(ours, Runnable::run))
          .with(RAW, () -> perSecond(raw, RawImapClient::noop))
          .run()
          .report(OURS, RAW);
    }
  }

  private static <T> double perSecond(List<T> mailboxes, SixteenAtATime.Work<T> check)
      throws Exception {
    double seconds =
        SixteenAtATime.secondsFor(
            mailboxes,
            mailbox -> {
              for (int i = 0; i < CHECKS_EACH; i++) {
                check.with(mailbox);
              }
            });
    return mailboxes.size() * CHECKS_EACH / seconds;
  }

  private static ImapConnector connector(OutboundTls tls) {
    Clock clock = Clock.systemUTC();
    ImapNetwork network =
        new ImapNetwork(
            new GuardedSocketFactory(
                new OutboundGuard(Optional.of("127.0.0.0/8"), new HostLookup())),
            tls,
            new SocketWatchdog());
    HoldSettings settings = new HoldSettings(MAILBOXES, 1, Duration.ofMinutes(9));
    return new ImapConnector(
        network,
        new HeldMailboxes(network, settings, clock),
        new TokenHosts(Set.of()),
        new MailboxSearch((name, type) -> List.of()),
        clock);
  }

  private static SourceAccess access(DovecotServer server, String user) {
    JsonObject settings =
        JsonText.object()
            .add("host", MailSystem.HOST)
            .add("port", server.imapsPort())
            .add("username", user)
            .build();
    return new SourceAccess(settings, Map.of("password", new Secret(server.password())));
  }

  /** A look at a mailbox over its kept connection; the first, made here, opens it. */
  private static Runnable check(ImapConnector connector, SourceAccess access) {
    SourceKey source = new SourceKey(TenantId.random(), UUID.randomUUID());
    SourceCursor cursor = look(connector, source, access, SourceCursor.START);
    return () -> {
      if (!connector.holds(source)) {
        throw new IllegalStateException("The connection was not kept");
      }
      look(connector, source, access, cursor);
    };
  }

  private static SourceCursor look(
      ImapConnector connector, SourceKey source, SourceAccess access, SourceCursor cursor) {
    PollOutcome outcome = connector.fetchHolding(source, access, cursor, FetchLimits.DEFAULT);
    if (outcome instanceof PollOutcome.Fetched fetched && fetched.items().isEmpty()) {
      return fetched.next();
    }
    throw new IllegalStateException("Not an empty mailbox: " + outcome);
  }

  private static RawImapClient rawClient(DovecotServer server, OutboundTls tls, String user)
      throws IOException {
    RawImapClient client = new RawImapClient(tls, MailSystem.HOST, server.imapsPort());
    client.open(user, server.password());
    return client;
  }
}
