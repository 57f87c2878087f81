package org.tidings.ingest.x;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.ReadMeter;
import org.tidings.ingest.SourceAccess;
import org.tidings.json.JsonText;
import org.tidings.net.HostLookup;
import org.tidings.net.OperatorHttp;
import org.tidings.net.OutboundTls;
import org.tidings.net.SocketWatchdog;
import org.tidings.secrets.Secret;
import org.tidings.source.SourceCursor;
import org.tidings.testing.memory.TestClock;
import org.tidings.testing.x.XDouble;

/** Ann's account at a double of X, and the connector that reads it as the product does. */
final class XFixture implements AutoCloseable {

  static final String TOKEN = "AT-of-ann-4711";
  static final String ACCOUNT = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

  final TestClock clock = new TestClock(Instant.parse("2026-11-20T12:00:00Z"));
  final XDouble x;
  final XPrices prices = new XPrices(5_000, 10_000);
  private final SocketWatchdog watchdog = new SocketWatchdog();
  private final OperatorHttp http =
      new OperatorHttp(new OutboundTls(Optional.empty()), watchdog, new HostLookup());

  XFixture() throws IOException {
    x = XDouble.start(clock);
    x.admit(TOKEN, "ann");
  }

  XConnector connector() {
    return connector("tweet");
  }

  XConnector connector(String spelling) {
    return new XConnector(new XHttp(http, x.baseUrl(), spelling, clock), prices, clock);
  }

  static SourceAccess access(JsonObjectBuilder settings) {
    return new SourceAccess(
        settings.add("account", ACCOUNT).build(),
        Map.of(SourceAccess.ACCESS_TOKEN, new Secret(TOKEN)));
  }

  static SourceAccess mentions() {
    return access(JsonText.object());
  }

  static SourceAccess accounts(String... names) {
    return chosen("accounts", names);
  }

  static SourceAccess lists(String... ids) {
    return chosen("lists", ids);
  }

  private static SourceAccess chosen(String what, String... names) {
    return access(
        JsonText.object().add("read", JsonText.array().add("chosen")).add(what, texts(names)));
  }

  static JsonArrayBuilder texts(String... texts) {
    JsonArrayBuilder array = JsonText.array();
    List.of(texts).forEach(array::add);
    return array;
  }

  PollOutcome fetch(SourceAccess access, SourceCursor cursor) {
    return fetch(access, cursor, ReadMeter.unlimited());
  }

  PollOutcome fetch(SourceAccess access, SourceCursor cursor, ReadMeter meter) {
    return connector().fetch(access, cursor, FetchLimits.DEFAULT, meter);
  }

  Fetched read(SourceAccess access, SourceCursor cursor) {
    return (Fetched) fetch(access, cursor);
  }

  static JsonObject place(Fetched fetched, String stream) {
    return JsonText.parse(fetched.next().value()).getJsonObject("streams").getJsonObject(stream);
  }

  @Override
  public void close() {
    x.close();
    http.stop();
    watchdog.stop();
  }
}
