package org.tidings.ingest.feed;

import java.net.URI;
import java.util.Optional;

/**
 * A feed in a list of feeds.
 *
 * @param line where in the list it stands, from 1
 * @param title what the list calls it; may be empty
 * @param address as it stands there; may be empty
 */
public record OpmlEntry(int line, String title, String address) {

  /** Its address as a feed's settings hold it; empty when it is none. */
  public Optional<URI> feed() {
    return FeedSettings.address(address);
  }
}
