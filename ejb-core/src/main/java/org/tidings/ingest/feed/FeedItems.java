package org.tidings.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.FetchedItem.Trait;
import org.tidings.ingest.mime.ReadableText;
import org.tidings.text.OneLine;

/** Turns entries into items: words into text, and what has no date or a coming one into now. */
final class FeedItems {

  private static final int MAX_SUBJECT_CHARS = 1_000;
  private static final int MAX_POSITION_CHARS = 200;
  private static final int MAX_LIST_CHARS = 200;
  private static final int UNTITLED_CHARS = 100;

  private FeedItems() {}

  static FetchedItem item(KnownEntry known, String feed, Instant now) {
    FeedEntry entry = known.entry();
    String id = "feed:" + known.id();
    String text = text(entry);
    return new FetchedItem(
        id,
        ReadableText.cut(
            OneLine.of(entry.id().isEmpty() ? link(entry) : entry.id()), MAX_POSITION_CHARS),
        id,
        entry.author(),
        subject(entry, text),
        text,
        ReadableText.cut(OneLine.of(feed), MAX_LIST_CHARS),
        entry.link(),
        occurred(entry, now),
        entry.enclosures().isEmpty() ? Set.of() : Set.of(Trait.ATTACHMENT));
  }

  static Instant occurred(FeedEntry entry, Instant now) {
    return entry.date().filter(date -> date.isBefore(now)).orElse(now);
  }

  /** The beginning of the text, where an entry has no title, as in a microblog. */
  private static String subject(FeedEntry entry, String text) {
    String title = OneLine.of(entry.title().text());
    return title.isEmpty()
        ? OneLine.of(ReadableText.cut(text, 3 * UNTITLED_CHARS), UNTITLED_CHARS)
        : ReadableText.cut(title, MAX_SUBJECT_CHARS);
  }

  private static String text(FeedEntry entry) {
    List<String> lines = new ArrayList<>(List.of(entry.body().text()));
    entry.enclosures().forEach(file -> lines.add("File: " + OneLine.of(file)));
    if (!entry.categories().isEmpty()) {
      lines.add("Topics: " + OneLine.of(String.join(", ", entry.categories())));
    }
    return ReadableText.ofPlain(String.join("\n", lines));
  }

  private static String link(FeedEntry entry) {
    return entry.link().map(URI::toString).orElse("");
  }
}
