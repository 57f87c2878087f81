package org.tidings.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.testing.memory.Workspace;

/** Feeds made to break their reader: each is answered for, soon. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FeedBombsTest {

  private static final String OPEN = "<rss><channel>";

  static Stream<Named<String>> bombs() {
    return Stream.of(
        bomb("elements within elements", OPEN + fill("<a>")),
        bomb("items within items", OPEN + fill("<item>")),
        bomb("a million empty items", OPEN + fill("<item/>")),
        bomb("one endless tag", OPEN + "<item " + fill("a='b' ")),
        bomb("unclosed quotes", OPEN + fill("<item a=\">")),
        bomb("alternating quotes", OPEN + fill("<item a=\"'>")),
        bomb("an unclosed quote in each of many tags", OPEN + fill("<a '><b \">")),
        bomb("end tags of nothing", OPEN + fill("</x>")),
        bomb("unclosed end tags", OPEN + fill("</")),
        bomb("unclosed declarations", OPEN + fill("<!x ")),
        bomb("a subset without end", "<!DOCTYPE rss [" + fill("<!ENTITY a 'b\">") + "<rss>"),
        bomb("unclosed comments", OPEN + fill("<!--")),
        bomb("unclosed sections", OPEN + fill("<![CDATA[")),
        bomb("instructions", OPEN + fill("<?x?>")),
        bomb("ampersands", OPEN + "<item><title>" + fill("&")),
        bomb("references", OPEN + "<item><title>" + fill("&amp;")),
        bomb("one endless title", OPEN + "<item><title>" + fill("x") + "</title></item>"),
        bomb("one endless page", OPEN + "<item><description>" + fill("&lt;div&gt;")),
        bomb("one endless date", OPEN + "<item><pubDate>" + fill("1 ") + "</pubDate></item>"),
        bomb("one endless author", OPEN + "<item><author>" + fill("a@b (") + "</author></item>"),
        bomb("one endless link", OPEN + "<item><link>https://" + fill("a.") + "</link></item>"),
        bomb("nothing but brackets", fill("<")),
        bomb("a page of links", "<html>" + fill("<link rel=alternate href=x>")),
        bomb("JSON within JSON", fill("{\"items\":[")),
        bomb("a list without end in JSON", "{\"hubs\":[1"),
        bomb("an object without end in JSON", "{\"hubs\":{\"a\":1"),
        bomb("a list among items without end", "{\"items\":[[1"),
        bomb("a million items in JSON", "{\"version\":\"x\",\"items\":[" + fill("{},")),
        bomb("one endless text in JSON", "{\"version\":\"" + fill("\\u0000")));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void is_answered_for_within_seconds_of_work(String feed) {
    byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
    long start = cpuNanos();

    Optional<FeedDocument> document =
        FeedReader.read(FeedText.of(bytes, ""), URI.create("https://news.example/"));
    int items =
        document
            .map(EntryKeys::of)
            .map(entries -> NewEntries.in(entries, Optional.empty(), 200, Workspace.NOON))
            .map(fresh -> fresh.items("", Workspace.NOON).size())
            .orElse(0);

    assertThat(Duration.ofNanos(cpuNanos() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(items).isLessThanOrEqualTo(NewEntries.FIRST);
  }

  /** Of this thread, so that a busy machine fails no test. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Named<String> bomb(String name, String feed) {
    return Named.of(name, feed);
  }

  private static String fill(String piece) {
    return piece.repeat(FeedHttp.MAX_BYTES / piece.length());
  }
}
