package org.tidings.ingest.feed;

/**
 * An entry and what it is known by.
 *
 * @param id its identity, a hash
 * @param twin equal for entries that have link and title in common; empty for one without either
 */
record KnownEntry(FeedEntry entry, String id, String twin) {

  /** How much of a hash is remembered: 66 bits, plenty for the entries of one feed. */
  static final int SHORT = 11;

  /** No hash looks like this. */
  static final String NO_TWIN = "~".repeat(SHORT);

  String shortId() {
    return id.substring(0, SHORT);
  }

  String shortTwin() {
    return twin.isEmpty() ? NO_TWIN : twin.substring(0, SHORT);
  }
}
