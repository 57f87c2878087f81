package org.tidings.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tidings.ingest.FetchedItem;
import org.tidings.ingest.UnreadableItem;

/**
 * What of a document is new, oldest first and no more than asked for, and what is remembered then.
 * The first time only the newest entries count as new.
 *
 * @param waiting whether there is more that is new
 */
record NewEntries(List<KnownEntry> entries, SeenEntries seen, boolean waiting) {

  /** A new feed shows itself with these and floods nobody with its archive. */
  static final int FIRST = 20;

  /**
   * @param seen empty when the feed is read for the first time
   */
  static NewEntries in(
      Collection<KnownEntry> document, Optional<SeenEntries> seen, int most, Instant now) {
    SeenEntries known = seen.orElse(SeenEntries.NONE);
    List<KnownEntry> fresh = new ArrayList<>(known.newIn(document));
    Collections.reverse(fresh); // the usual order, for those that have no date
    fresh.sort(Comparator.comparing(entry -> FeedItems.occurred(entry.entry(), now)));
    if (seen.isEmpty() && fresh.size() > FIRST) {
      fresh = fresh.subList(fresh.size() - FIRST, fresh.size());
    }
    int taken = Math.min(most, fresh.size());
    List<KnownEntry> left = fresh.subList(taken, fresh.size());
    return new NewEntries(
        List.copyOf(fresh.subList(0, taken)), known.after(document, left), !left.isEmpty());
  }

  /**
   * @param feed what the feed is called
   */
  List<FetchedItem> items(String feed, Instant now) {
    return entries.stream().map(entry -> FeedItems.item(entry, feed, now)).toList();
  }

  /** A document that is longer than any we read is said to be, once for each of its states. */
  static List<UnreadableItem> beyond(FeedDocument document) {
    return document.tooMany()
        ? List.of(
            new UnreadableItem(
                "feed:beyond",
                "after entry " + FeedDocument.MAX_ENTRIES,
                "The feed has more than "
                    + FeedDocument.MAX_ENTRIES
                    + " entries; those after it are not read."))
        : List.of();
  }
}
