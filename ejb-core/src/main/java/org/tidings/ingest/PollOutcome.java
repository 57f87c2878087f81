package org.tidings.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.tidings.source.SourceCursor;

/** What asking one source came to. Messages are written for the owner and hold no secret. */
public sealed interface PollOutcome {

  /**
   * The source answered.
   *
   * @param next where to go on after these items have been stored
   * @param more whether the source already has further items
   * @param withdrawn identities of items that the source has taken back; what is stored of them is
   *     deleted before these items are stored
   */
  record Fetched(
      List<FetchedItem> items,
      List<UnreadableItem> unreadable,
      SourceCursor next,
      boolean more,
      Set<String> withdrawn)
      implements PollOutcome {

    public Fetched(
        List<FetchedItem> items, List<UnreadableItem> unreadable, SourceCursor next, boolean more) {
      this(items, unreadable, next, more, Set.of());
    }

    public Fetched withdrawing(Set<String> identities) {
      return new Fetched(items, unreadable, next, more, identities);
    }
  }

  /** The source asks us to come back later. */
  record Throttled(Duration retryAfter, String message) implements PollOutcome {}

  /** The source refuses us until its owner does something, such as typing a new password. */
  record Refused(String message) implements PollOutcome {}

  /** The source could not be reached or did not answer as its protocol says; try again. */
  record Unreachable(String message) implements PollOutcome {}
}
