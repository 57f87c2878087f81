package org.tidings.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists of feeds as other readers export them, and as nobody should. */
class OpmlReaderTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void opens_folders_however_deep_they_are() throws IOException {
    assertThat(sample("feedly.opml"))
        .extracting(OpmlEntry::line, OpmlEntry::title, OpmlEntry::address)
        .containsExactly(
            tuple(9, "The Harbour & Docks", "https://harbour.example/feed?format=rss&lang=en"),
            tuple(10, "Öresund", "http://oresund.example/atom.xml"),
            tuple(15, "Loom", "https://loom.example/rss"));
  }

  @Test
  void tells_of_what_is_no_feed_and_loads_no_other_list() throws IOException {
    assertThat(sample("opml-2-categories.opml"))
        .extracting(OpmlEntry::title, OpmlEntry::address)
        .containsExactly(
            tuple("Café", "http://cafe.example/rss.xml"),
            tuple("Its address only", ""),
            tuple("Another list", ""),
            tuple("A bookmark", ""));
  }

  @Test
  void reads_on_after_what_is_broken() throws IOException {
    assertThat(sample("broken.opml"))
        .extracting(OpmlEntry::line, OpmlEntry::title, entry -> entry.feed().map(URI::toString))
        .containsExactly(
            tuple(4, "Ours & yours", Optional.of("https://ours.example/feed?a=1&b=2")),
            tuple(5, "No end tag, and 3 > 2", Optional.of("https://open.example/feed")),
            tuple(6, "Old", Optional.of("https://old.example/index.rdf")),
            tuple(7, "Over several lines", Optional.of("http://lines.example/feed")),
            tuple(11, "Not an address", Optional.empty()),
            tuple(12, "With a password", Optional.empty()),
            tuple(13, "A twin", Optional.of("http://ours.example/feed?a=1&b=2")));
  }

  @Test
  void nothing_that_a_document_type_declares_is_used() throws IOException {
    assertThat(sample("entities.opml"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.address()).isEqualTo("https://entities.example/feed");
              assertThat(entry.title()).doesNotContain("aaa", "root:").hasSizeLessThan(20);
            });
  }

  @Test
  void reads_other_encodings() {
    String list = "\ufeff<opml><body><outline text='ł' xmlUrl='https://l.example/'/></body></opml>";

    assertThat(OpmlReader.read(list.getBytes(UTF_16LE), "text/xml").orElseThrow())
        .containsExactly(new OpmlEntry(1, "ł", "https://l.example/"));
  }

  @Test
  void whatever_is_no_list_is_none() {
    for (String other :
        List.of("", "hello", "<html><body>outline</body></html>", "<rss><channel/></rss>")) {
      assertThat(read(other)).as(other).isEmpty();
    }
    assertThat(read("<opml/>")).contains(List.of());
  }

  @Test
  void a_list_nested_without_end_is_read_as_far_as_lists_go() {
    String deep = "<outline text='x'>".repeat(50_000) + "</outline></b>".repeat(5_000);

    assertThat(read("<opml><outline xmlUrl='https://first.example/'/>" + deep).orElseThrow())
        .hasSizeLessThan(5)
        .startsWith(new OpmlEntry(1, "", "https://first.example/"));
  }

  @Test
  void what_is_written_is_read_again_whatever_its_names_are() {
    List<OpmlEntry> feeds =
        List.of(
            new OpmlEntry(4, "<b>\"Ours\"</b> & 'theirs'", "https://ours.example/?a=1&b=%22"),
            new OpmlEntry(5, "日本語 😀", "https://xn--wgv71a119e.example/"));

    String list = OpmlWriter.write("Feeds", feeds, NOON);

    assertThat(list)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .contains("<head><title>Feeds</title><dateCreated>Mon, 2 Mar 2026 12:00:00 GMT");
    assertThat(read(list)).contains(feeds);
  }

  @Test
  void nothing_is_written_that_xml_cannot_hold() {
    String list = OpmlWriter.write("x", List.of(new OpmlEntry(1, "a\u0001\ud800b", "")), NOON);

    assertThat(list).contains("text=\"a").doesNotContain("\u0001");
  }

  private static Optional<List<OpmlEntry>> read(String list) {
    return OpmlReader.read(list.getBytes(UTF_8), "text/x-opml");
  }

  private static List<OpmlEntry> sample(String name) throws IOException {
    try (InputStream in = OpmlReaderTest.class.getResourceAsStream("opml/" + name)) {
      return OpmlReader.read(in.readAllBytes(), "text/x-opml").orElseThrow();
    }
  }
}
