package org.tidings.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
   * @param rest how long the source would like to be left alone; a wish, and zero for none
   * @param move where the source is to be asked from now on, if it said so
   * @param read the positions of items that were told earlier and have been read there since
   */
  record Fetched(
      List<FetchedItem> items,
      List<UnreadableItem> unreadable,
      SourceCursor next,
      boolean more,
      Set<String> withdrawn,
      Duration rest,
      Optional<Move> move,
      Set<String> read)
      implements PollOutcome {

    public Fetched(
        List<FetchedItem> items, List<UnreadableItem> unreadable, SourceCursor next, boolean more) {
      this(items, unreadable, next, more, Set.of(), Duration.ZERO, Optional.empty(), Set.of());
    }

    public Fetched withdrawing(Set<String> identities) {
      return new Fetched(items, unreadable, next, more, identities, rest, move, read);
    }

    public Fetched resting(Duration wish) {
      return new Fetched(items, unreadable, next, more, withdrawn, wish, move, read);
    }

    /** The same from a source that has moved. */
    public Fetched from(Move source) {
      return new Fetched(items, unreadable, next, more, withdrawn, rest, Optional.of(source), read);
    }

    /** The same, with items told earlier that have been read since. */
    public Fetched andRead(Set<String> positions) {
      return new Fetched(
          items, unreadable, next, more, withdrawn, rest, move, Set.copyOf(positions));
    }
  }

  /** The source asks us to come back later. */
  record Throttled(Duration retryAfter, String message) implements PollOutcome {}

  /** Nobody was asked, since it would have been too often; the source is as well as it was. */
  record Postponed(Duration delay) implements PollOutcome {}

  /**
   * The source refuses us until its owner does something, such as typing a new password.
   *
   * @param tries after how many refusals in a row it is not asked again until he does
   */
  record Refused(String message, int tries) implements PollOutcome {

    private static final int USUAL_TRIES = 3;

    public Refused(String message) {
      this(message, USUAL_TRIES);
    }
  }

  /**
   * The source does not take the access token that it was asked with. {@link AccountAccess} tries
   * once with another; nobody else sees this.
   *
   * @param message what to say where no token was given to replace
   */
  record TokenRefused(String message) implements PollOutcome {}

  /**
   * The provider refuses this installation, whoever asks. {@link ReadingCosts} has it left alone
   * for a while; nobody else sees this.
   *
   * @param message for the owner, who cannot help it
   * @param reason for the operator
   */
  record InstallationRefused(String message, String reason) implements PollOutcome {}

  /** The source could not be reached or did not answer as its protocol says; try again. */
  record Unreachable(String message) implements PollOutcome {}
}
