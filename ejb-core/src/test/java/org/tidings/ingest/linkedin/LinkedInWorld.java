package org.tidings.ingest.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidings.ingest.CountedCalls;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.SourceAccess;
import org.tidings.json.JsonText;
import org.tidings.net.HostLookup;
import org.tidings.net.OperatorHttp;
import org.tidings.net.OutboundTls;
import org.tidings.net.SocketWatchdog;
import org.tidings.secrets.Secret;
import org.tidings.source.SourceCursor;
import org.tidings.testing.linkedin.LinkedInDouble;
import org.tidings.testing.memory.InMemoryDailyCalls;
import org.tidings.testing.memory.Limiters;
import org.tidings.testing.memory.TestClock;
import org.tidings.testing.memory.Workspace;

/** A member who administers page 123 at a LinkedIn of our own, and what reads it. */
final class LinkedInWorld implements AutoCloseable {

  static final String PAGE = "123";
  static final String TOKEN = "AQX-token-of-ann";
  static final String ACCOUNT = "6f1c0a52-3a08-4dd0-9b39-0d9f5f2f7c11";

  final TestClock clock;
  final LinkedInDouble linkedIn;
  final LinkedInConnector connector;

  private final SocketWatchdog watchdog = new SocketWatchdog();
  private final OperatorHttp http =
      new OperatorHttp(new OutboundTls(Optional.empty()), watchdog, new HostLookup());

  private LinkedInWorld(TestClock clock, LinkedInDouble linkedIn, int callsPerMember) {
    this.clock = clock;
    this.linkedIn = linkedIn;
    this.connector =
        new LinkedInConnector(
            new LinkedInApi(
                http,
                new CountedCalls(new InMemoryDailyCalls(), Limiters.keys(), clock),
                new ApiVersion("202607", Optional.empty(), clock),
                clock,
                linkedIn.baseUrl(),
                500,
                callsPerMember),
            clock);
  }

  static LinkedInWorld start() {
    return start(100);
  }

  static LinkedInWorld start(int callsPerMember) {
    try {
      TestClock clock = new TestClock(Workspace.NOON);
      LinkedInWorld world =
          new LinkedInWorld(clock, LinkedInDouble.start(clock, TOKEN::equals), callsPerMember);
      world.linkedIn.administers(PAGE);
      return world;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  SourceAccess access(String... kinds) {
    return access(TOKEN, List.of(), kinds);
  }

  SourceAccess access(String token, List<String> pages, String... kinds) {
    JsonObjectBuilder settings = JsonText.object().add("account", ACCOUNT);
    add(settings, "organizations", pages);
    add(settings, "kinds", List.of(kinds));
    return new SourceAccess(settings.build(), Map.of(SourceAccess.ACCESS_TOKEN, new Secret(token)));
  }

  private static void add(JsonObjectBuilder settings, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      JsonArrayBuilder array = JsonText.array();
      texts.forEach(array::add);
      settings.add(name, array);
    }
  }

  /** Time goes on, so that what happened has settled. */
  void settle() {
    clock.advance(Duration.ofMinutes(5));
  }

  PollOutcome poll() {
    return connector.fetch(access(), SourceCursor.START, FetchLimits.DEFAULT);
  }

  Fetched fetched() {
    return fetched(SourceCursor.START);
  }

  Fetched fetched(SourceCursor cursor) {
    return fetched(access(), cursor);
  }

  Fetched fetched(SourceAccess access, SourceCursor cursor) {
    PollOutcome outcome = connector.fetch(access, cursor, FetchLimits.DEFAULT);
    assertThat(linkedIn.violations()).isEmpty();
    assertThat(outcome).isInstanceOf(Fetched.class);
    return (Fetched) outcome;
  }

  static List<String> texts(Fetched fetched) {
    return fetched.items().stream().map(FetchedItem::text).toList();
  }

  @Override
  public void close() {
    linkedIn.close();
    http.stop();
    watchdog.stop();
  }
}
