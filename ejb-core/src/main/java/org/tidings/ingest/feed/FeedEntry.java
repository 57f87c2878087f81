package org.tidings.ingest.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tidings.ingest.FetchedItem.Author;

/**
 * One entry of a feed as the feed tells it.
 *
 * @param id what the feed calls it, often an address; may be empty
 * @param enclosures names of the files that come with it
 */
record FeedEntry(
    String id,
    Optional<URI> link,
    Markup title,
    Markup body,
    Author author,
    Optional<Instant> date,
    List<String> categories,
    List<String> enclosures) {}
