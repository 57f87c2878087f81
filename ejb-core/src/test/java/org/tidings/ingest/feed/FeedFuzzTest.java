package org.tidings.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tidings.ingest.FetchedItem;
import org.tidings.testing.memory.Workspace;

/** Whatever a document is, it is a feed within bounds, or none; the seeds once were strange. */
class FeedFuzzTest {

  private static final URI ADDRESS = URI.create("https://news.example/feed.xml");

  @FuzzTest
  void is_read(byte[] bytes) {
    Optional<FeedDocument> feed = FeedReader.read(FeedText.of(bytes, "application/xml"), ADDRESS);
    if (feed.isEmpty()) {
      return;
    }
    Collection<KnownEntry> entries = EntryKeys.of(feed.get());
    NewEntries fresh = NewEntries.in(entries, Optional.empty(), 200, Workspace.NOON);
    List<FetchedItem> items = fresh.items("", Workspace.NOON);
    assertThat(items.size()).isLessThanOrEqualTo(NewEntries.FIRST);
    for (FetchedItem item : items) {
      assertThat(item.externalId().length()).isLessThanOrEqualTo(128);
      assertThat(item.position().length()).isLessThanOrEqualTo(200);
      assertThat(item.subject().length()).isLessThanOrEqualTo(1_000);
      assertThat(item.text().length()).isLessThanOrEqualTo(100_000);
      assertThat(item.occurredAt()).isBeforeOrEqualTo(Workspace.NOON);
    }
    SeenEntries seen = SeenEntries.parse(fresh.seen().toString());
    assertThat(NewEntries.in(entries, Optional.of(seen), 200, Workspace.NOON).entries())
        .as("nothing is new the second time")
        .isEmpty();
  }
}
