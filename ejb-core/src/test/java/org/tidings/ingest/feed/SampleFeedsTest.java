package org.tidings.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tidings.ingest.FetchedItem;
import org.tidings.testing.memory.Workspace;

/** Strange feeds, each called after what is strange in it, are read as a person would. */
class SampleFeedsTest {

  private static final URI ADDRESS = URI.create("https://news.example/feed.xml");

  /** What a person reads in a feed: how many entries, and of the first title, link and date. */
  record Facts(String feed, int entries, String title, String link, String date) {

    static Facts of(String line) {
      String[] facts = line.split("\t", -1);
      return new Facts(facts[0], Integer.parseInt(facts[1]), facts[2], facts[3], facts[4]);
    }

    @Override
    public String toString() {
      return feed;
    }
  }

  static Stream<Facts> feeds() throws IOException {
    return new String(resource("feeds.tsv"), StandardCharsets.UTF_8).lines().map(Facts::of);
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void is_read_as_a_person_would(Facts facts) throws IOException {
    byte[] bytes = resource("FeedFuzzTestInputs/is_read/" + facts.feed() + ".feed");

    List<KnownEntry> entries =
        List.copyOf(EntryKeys.of(FeedReader.read(FeedText.of(bytes, ""), ADDRESS).orElseThrow()));

    assertThat(entries).hasSize(facts.entries());
    if (!entries.isEmpty()) {
      FeedEntry first = entries.get(0).entry();
      FetchedItem item = FeedItems.item(entries.get(0), "", Workspace.NOON.plusSeconds(3_600));
      assertThat(item.subject()).isEqualTo(facts.title());
      assertThat(item.url().map(URI::toString).orElse("")).isEqualTo(facts.link());
      assertThat(first.date().map(Object::toString).orElse("")).isEqualTo(facts.date());
    }
  }

  @Test
  void are_many() throws IOException {
    assertThat(feeds().map(Facts::feed).distinct()).hasSizeGreaterThanOrEqualTo(40);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = SampleFeedsTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
