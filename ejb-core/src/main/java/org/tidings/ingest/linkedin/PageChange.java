package org.tidings.ingest.linkedin;

import java.time.Instant;
import java.util.Optional;
import org.tidings.ingest.FetchedItem;

/**
 * Something that LinkedIn tells of a page.
 *
 * @param at when it happened
 * @param key equal when it is told again, different from all else of the same time
 * @param withdrawn the identity of the item that is gone with it, or replaced
 * @param item what is new
 */
record PageChange(Instant at, String key, Optional<String> withdrawn, Optional<FetchedItem> item) {

  static PageChange of(String key, FetchedItem item) {
    return new PageChange(item.occurredAt(), key, Optional.empty(), Optional.of(item));
  }
}
