package org.tidings.manage;

import java.util.List;

/**
 * What became of a list of feeds.
 *
 * @param added how many were connected
 * @param present how many were there already
 * @param refused how many could not be connected
 * @param feeds each of them, in their order
 */
public record FeedImport(int added, int present, int refused, List<ImportedFeed> feeds) {

  static FeedImport of(List<ImportedFeed> feeds) {
    return new FeedImport(
        count(feeds, "added"), count(feeds, "present"), count(feeds, "refused"), feeds);
  }

  private static int count(List<ImportedFeed> feeds, String outcome) {
    return (int) feeds.stream().filter(feed -> feed.outcome().equals(outcome)).count();
  }
}
