package org.tidings.ingest;

import java.time.Duration;
import java.util.List;
import org.tidings.source.SourceCursor;

/** What asking one source came to. Messages are written for the owner and hold no secret. */
public sealed interface PollOutcome {

  /**
   * The source answered.
   *
   * @param next where to go on after these items have been stored
   * @param more whether the source already has further items
   */
  record Fetched(
      List<FetchedItem> items, List<UnreadableItem> unreadable, SourceCursor next, boolean more)
      implements PollOutcome {}

  /** The source asks us to come back later. */
  record Throttled(Duration retryAfter, String message) implements PollOutcome {}

  /** The source refuses us until its owner does something, such as typing a new password. */
  record Refused(String message) implements PollOutcome {}

  /**
   * The source does not take the access token that it was asked with. {@link AccountAccess} tries
   * once with another; nobody else sees this.
   *
   * @param message what to say where no token was given to replace
   */
  record TokenRefused(String message) implements PollOutcome {}

  /** The source could not be reached or did not answer as its protocol says; try again. */
  record Unreachable(String message) implements PollOutcome {}
}
