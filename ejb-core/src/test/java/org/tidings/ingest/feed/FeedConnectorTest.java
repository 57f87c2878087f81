package org.tidings.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidings.ingest.FetchLimits;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.Move;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Fetched;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.ingest.SourceAccess;
import org.tidings.ingest.SourceConnector;
import org.tidings.ingest.SourceConnectorContract;
import org.tidings.secrets.Secret;
import org.tidings.source.SourceCursor;
import org.tidings.testing.feed.FeedServer;
import org.tidings.testing.feed.FeedServer.Reply;
import org.tidings.testing.feed.Rss;
import org.tidings.testing.memory.TestClock;
import org.tidings.testing.memory.Workspace;

/** A real web server, as good and as bad as they are. */
class FeedConnectorTest implements SourceConnectorContract {

  private static final String FEED = "/feed.xml";
  private static final String PASSWORD = "correct horse";

  private static FeedServer server;

  private final TestClock clock = new TestClock(Workspace.NOON);
  private final FeedConnector connector = new FeedConnector(server.http(), clock);
  private Rss rss = new Rss();

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server = FeedServer.start(directory);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void showAnEmptyFeed() {
    show();
    server.protect("/secret.xml", PASSWORD);
    server.show("/secret.xml", rss.toString());
  }

  @Override
  public SourceConnector connector() {
    return connector;
  }

  @Override
  public SourceAccess access() {
    return access(FEED);
  }

  @Override
  public SourceAccess accessWithWrongSecret() {
    return access("/secret.xml", secret());
  }

  @Override
  public SourceAccess accessToNobody() {
    return new SourceAccess(
        Json.createObjectBuilder().add("url", "https://localhost:1/feed.xml").build(),
        Map.of("password", new Secret(secret())));
  }

  @Override
  public String secret() {
    return "battery staple";
  }

  @Override
  public void add(String subject) {
    rss.add(subject);
    show();
  }

  @Override
  public Object stateOfSource() {
    return server.state();
  }

  @Test
  void opens_a_feed_with_its_password_and_tells_it_to_no_other_server() {
    server.show("/secret.xml", rss.add("Members only").toString());
    assertThat(subjects(fetched(access("/secret.xml", PASSWORD)))).containsExactly("Members only");

    server.move("/secret.xml", server.address(FEED).toString().replace("localhost", "127.0.0.1"));
    fetched(access("/secret.xml", PASSWORD));
    assertThat(server.lastAsked().path()).isEqualTo(FEED);
    assertThat(server.lastAsked().header("Authorization")).isEmpty();
  }

  @Test
  void finds_the_feed_of_a_page() {
    rss.add("On the page");
    show();
    server.show(
        "/blog",
        Reply.of(
            200,
            Map.of("Content-Type", "text/html"),
            "<html><head><link rel=alternate type='application/rss+xml' href='feed.xml'></head>"
                + "<body>Hello</body></html>"));

    Fetched first = fetched(access("/blog"));
    assertThat(subjects(first)).containsExactly("On the page");

    rss.add("Later");
    show();
    assertThat(subjects(fetched(access("/blog"), first.next()))).containsExactly("Later");
    assertThat(server.lastAsked().path()).isEqualTo(FEED);
  }

  @Test
  void says_where_to_look_when_a_page_has_no_feed() {
    server.show(FEED, Reply.of(404, Map.of(), "")); // where it would be on most sites
    server.show("/plain", Reply.of(200, Map.of("Content-Type", "text/html"), "<html>Hi</html>"));

    assertThat(connector.test(access("/plain")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.message()).startsWith("No feed was found"));
  }

  @Test
  void asks_only_for_what_has_changed() {
    rss.add("One");
    showTagged("\"v1\"");
    Fetched first = fetched(access());

    Fetched unchanged = fetched(access(), first.next());

    assertThat(server.lastAsked().header("If-none-match")).contains("\"v1\"");
    assertThat(unchanged.items()).isEmpty();
    assertThat(unchanged.next()).isEqualTo(first.next());
  }

  /** F-35: a server that says 304 although something is new. */
  @Test
  void does_not_believe_for_ever_that_nothing_has_changed() {
    rss.add("One");
    showTagged("\"v1\"");
    SourceCursor cursor = fetched(access()).next();
    rss.add("Two");
    showTagged("\"v1\"");
    assertThat(fetched(access(), cursor).items()).isEmpty();

    clock.advance(FeedConnector.BELIEVED);

    assertThat(subjects(fetched(access(), cursor))).containsExactly("Two");
  }

  /** F-35: an address that has moved for good. */
  @Test
  void asks_where_a_feed_has_moved_to_from_then_on() {
    rss.add("One");
    show();
    server.move("/old.xml", FEED);
    Fetched first = fetched(access("/old.xml"));
    Move move = first.move().orElseThrow();
    rss.add("Two");
    show();
    int before = server.asked().size();

    assertThat(move.from()).isEqualTo(access("/old.xml").settings());
    assertThat(move.to()).isEqualTo(access().settings());
    assertThat(move.place()).isEqualTo(server.address("/old.xml").toString());
    Fetched second = fetched(new SourceAccess(move.to(), Map.of()), first.next());
    assertThat(subjects(second)).containsExactly("Two");
    assertThat(second.move()).isEmpty();
    assertThat(server.asked()).hasSize(before + 1);
    assertThat(server.lastAsked().path()).isEqualTo(FEED);
  }

  @Test
  void settings_follow_no_feed_that_has_moved_for_a_while_or_to_nothing() {
    rss.add("One");
    show();
    server.show("/now.xml", Reply.of(302, location(FEED), ""));
    server.move("/old.xml", "/now.xml");
    server.move("/lost.xml", "/gone.xml");

    assertThat(fetched(access("/now.xml")).move()).isEmpty();
    assertThat(fetched(access("/old.xml")).move()).isEmpty();
    assertThat(connector.fetch(access("/lost.xml"), SourceCursor.START, FetchLimits.DEFAULT))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_page_whose_feed_has_moved_stays_where_it_is() {
    rss.add("One");
    show();
    server.show(
        "/page",
        "<html><head><link rel='alternate' type='application/rss+xml' href='/old.xml'></head>"
            + "<body></body></html>");
    server.move("/old.xml", FEED);
    Fetched first = fetched(access("/page"));

    assertThat(first.move()).isEmpty();
    assertThat(fetched(access("/page"), first.next()).move()).isEmpty();
    assertThat(server.lastAsked().path()).isEqualTo(FEED);
  }

  private Map<String, String> location(String path) {
    return Map.of("Location", server.address(path).toString());
  }

  @Test
  void looks_again_at_the_first_address_when_the_new_one_is_gone() {
    rss.add("One");
    show();
    server.show("/now.xml", Reply.of(302, location(FEED), ""));
    server.move("/old.xml", "/now.xml");
    Fetched first = fetched(access("/old.xml"));
    server.show("/now.xml", Reply.of(404, Map.of(), ""));
    server.show("/newer.xml", rss.add("Two").toString());
    server.move("/old.xml", "/newer.xml");

    assertThat(subjects(fetched(access("/old.xml"), first.next()))).containsExactly("Two");
  }

  /** F-35: gone for good. */
  @Test
  void stops_at_once_when_a_feed_has_ended_and_says_so() {
    server.show(FEED, Reply.of(410, Map.of(), ""));

    assertThat(connector.fetch(access(), SourceCursor.START, FetchLimits.DEFAULT))
        .isEqualTo(
            new Refused(
                "This feed has ended, says localhost. Remove it, or enter its new address.", 1));
  }

  /** F-35: asked too often. */
  @ParameterizedTest
  @CsvSource({
    "429, 120, PT2M",
    "429, '', PT30M",
    "429, 5, PT1M",
    "503, 7200, PT2H",
    "429, 99999999, P1D",
    "429, 'Mon, 02 Mar 2026 12:30:00 GMT', PT30M"
  })
  void comes_back_when_the_server_says(int status, String retryAfter, Duration wait) {
    Map<String, String> headers =
        retryAfter.isEmpty() ? Map.of() : Map.of("Retry-After", retryAfter);
    server.show(FEED, Reply.of(status, headers, ""));

    assertThat(connector.fetch(access(), SourceCursor.START, FetchLimits.DEFAULT))
        .isInstanceOfSatisfying(
            Throttled.class, throttled -> assertThat(throttled.retryAfter()).isEqualTo(wait));
  }

  @Test
  void a_wait_is_a_throttling_only_where_somebody_says_how_long() {
    server.show(FEED, Reply.of(503, Map.of(), ""));

    assertThat(connector.fetch(access(), SourceCursor.START, FetchLimits.DEFAULT))
        .isInstanceOf(Unreachable.class);
  }

  /** F-35: a program writes every id anew. Link and title tell the entries then. */
  @Test
  void repeats_nothing_when_all_ids_change() {
    for (int i = 1; i <= 30; i++) {
      rss.addAs("old-" + i, "Story " + i);
    }
    show();
    SourceCursor cursor = fetched(access()).next();

    rss = new Rss();
    for (int i = 1; i <= 31; i++) {
      rss.addAs("new-" + i, "Story " + i);
    }
    show();

    assertThat(subjects(fetched(access(), cursor))).containsExactly("Story 31");
  }

  /** F-35: without dates and upside down. */
  @Test
  void needs_no_dates_and_no_order() {
    server.show(FEED, items("One", "Two"));
    SourceCursor cursor = fetched(access()).next();
    server.show(FEED, items("Three", "One", "Two"));
    Fetched third = fetched(access(), cursor);
    assertThat(subjects(third)).containsExactly("Three");

    server.show(FEED, items("Two", "One", "Three", "Four"));
    assertThat(subjects(fetched(access(), third.next()))).containsExactly("Four");
  }

  /** F-35: 10,000 entries at once. */
  @Test
  void does_not_flood_anybody_with_an_archive() {
    rss = new Rss();
    IntStream.rangeClosed(1, 10_000).forEach(i -> rss.add("Story " + i));
    show();

    Fetched first = fetched(access());
    assertThat(first.items()).hasSize(NewEntries.FIRST);
    assertThat(first.more()).isFalse();

    rss.add("News");
    show();
    assertThat(subjects(fetched(access(), first.next()))).containsExactly("News");
  }

  /** F-35: the connection breaks off, but the length fits. */
  @Test
  void reads_the_whole_entries_of_a_document_that_breaks_off() {
    String whole = rss.add("One").add("Two").add("Three").toString();
    server.show(FEED, whole.substring(0, whole.indexOf("Text of One")));

    Fetched broken = fetched(access());
    assertThat(subjects(broken)).containsExactly("Two", "Three");

    show();
    assertThat(subjects(fetched(access(), broken.next()))).containsExactly("One");
  }

  /** F-35: the label says one charset, the bytes are of another. */
  @ParameterizedTest
  @CsvSource({
    "utf-8, iso-8859-1",
    "iso-8859-1, utf-8",
    "windows-1252, us-ascii",
    "utf-8, ''",
    "utf-16, utf-8"
  })
  void reads_words_whatever_the_charset_is_said_to_be(String real, String label) throws Exception {
    String type = label.isEmpty() ? "text/xml" : "text/xml; charset=" + label;
    byte[] body = rss.add("Grüße aus Köln").toString().getBytes(real);
    server.show(FEED, new Reply(200, Map.of("Content-Type", type), body));

    assertThat(subjects(fetched(access()))).containsExactly("Grüße aus Köln");
  }

  /** Complaint 26: a feed is polled a hundred times, and shows older states of itself again. */
  @Test
  void tells_each_entry_once_however_often_it_comes_back() {
    List<String> told = new ArrayList<>();
    SourceCursor cursor = SourceCursor.START;
    for (int round = 0; round < 100; round++) {
      int last = round % 7 == 6 ? round - 3 : round; // a cache shows an older state
      server.show(FEED, window(Math.max(0, last - 9), last));
      Fetched fetched = fetched(access(), cursor);
      told.addAll(subjects(fetched));
      cursor = fetched.next();
    }

    assertThat(told).doesNotHaveDuplicates().hasSize(100);
  }

  @Test
  void fetches_no_entity_that_a_document_declares_and_lets_none_grow() {
    server.show("/grab", "grabbed");
    server.show(
        FEED,
        "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY x SYSTEM \""
            + server.address("/grab")
            + "\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            + "<rss><channel><item><guid>1</guid><title>Ends &b;&x;&f; here</title></item>"
            + "</channel></rss>");
    int before = server.asked().size();

    String subject = subjects(fetched(access())).get(0);

    assertThat(subject).startsWith("Ends ").endsWith(" here").doesNotContain("haha", "root:");
    assertThat(server.asked()).hasSize(before + 1);
  }

  @Test
  void unpacks_no_more_than_it_would_read() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        gzip.write(zeros);
      }
    }
    server.show(FEED, new Reply(200, Map.of("Content-Encoding", "gzip"), packed.toByteArray()));

    assertThat(connector.test(access()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.message()).startsWith("This feed is larger than 5 MB"));
  }

  @Test
  void reads_a_packed_feed() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(rss.add("Packed").toString().getBytes(UTF_8));
    }
    server.show(FEED, new Reply(200, Map.of("Content-Encoding", "gzip"), packed.toByteArray()));

    assertThat(subjects(fetched(access()))).containsExactly("Packed");
  }

  @Test
  void follows_redirects_a_few_times_and_never_out_of_encryption() {
    server.move("/round", "/round");
    server.move("/plain-http", "http://localhost/feed.xml");

    assertThat(message("/round")).contains("redirects too many times");
    assertThat(message("/plain-http")).contains("without encryption");
  }

  @Test
  void connects_to_no_private_address_that_a_redirect_names() {
    server.move("/inside", "https://10.0.0.1/feed.xml");

    PollOutcome outcome = connector.test(access("/inside"));

    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(outcome.toString()).contains("Check the address");
  }

  @ParameterizedTest
  @CsvSource({"401, 3", "402, 3", "403, 48", "404, 48", "451, 3"})
  void is_patient_where_a_site_may_come_back(int status, int tries) {
    server.show(FEED, Reply.of(status, Map.of(), ""));

    assertThat(connector.test(access()))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.tries()).isEqualTo(tries));
  }

  @Test
  void wants_no_password_that_others_could_read_on_its_way() {
    SourceAccess open =
        new SourceAccess(
            Json.createObjectBuilder().add("url", "http://news.example/feed.xml").build(),
            Map.of("password", new Secret(PASSWORD)));

    assertThat(connector.check(open))
        .singleElement()
        .matches(problem -> problem.message().contains("https://"));
  }

  private String message(String path) {
    PollOutcome outcome = connector.test(access(path));
    assertThat(outcome).isInstanceOf(Unreachable.class);
    return ((Unreachable) outcome).message();
  }

  private static String items(String... titles) {
    StringBuilder feed = new StringBuilder("<rss><channel>");
    for (String title : titles) {
      feed.append("<item><guid>" + title + "</guid><title>" + title + "</title></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  private static String window(int first, int last) {
    return items(
        IntStream.rangeClosed(first, last)
            .mapToObj(i -> "Story " + (last - i + first))
            .toArray(String[]::new));
  }

  private void show() {
    server.show(FEED, rss.toString());
  }

  private void showTagged(String etag) {
    server.show(FEED, Reply.of(200, Map.of("ETag", etag), rss.toString()));
  }

  private Fetched fetched(SourceAccess access) {
    return fetched(access, SourceCursor.START);
  }

  private Fetched fetched(SourceAccess access, SourceCursor cursor) {
    PollOutcome outcome = connector.fetch(access, cursor, FetchLimits.DEFAULT);
    assertThat(outcome).isInstanceOf(Fetched.class);
    return (Fetched) outcome;
  }

  private static List<String> subjects(Fetched fetched) {
    return fetched.items().stream().map(FetchedItem::subject).toList();
  }

  private static SourceAccess access(String path) {
    return access(path, "");
  }

  private static SourceAccess access(String path, String password) {
    return new SourceAccess(
        Json.createObjectBuilder().add("url", server.address(path).toString()).build(),
        password.isEmpty() ? Map.of() : Map.of("password", new Secret(password)));
  }
}
