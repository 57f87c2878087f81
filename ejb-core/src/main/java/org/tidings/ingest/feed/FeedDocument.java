package org.tidings.ingest.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A feed as it was found at one moment.
 *
 * @param home the page that it is the feed of
 * @param entries in the order of the document, usually the newest first
 * @param tooMany whether there were more than are read
 * @param rest how seldom it says that it changes; zero when it says nothing
 */
record FeedDocument(
    String title, Optional<URI> home, List<FeedEntry> entries, boolean tooMany, Duration rest) {

  /** More than any reader keeps; the largest known feeds have 10,000. */
  static final int MAX_ENTRIES = 20_000;
}
