package org.tidings.ingest.linkedin;

import java.io.IOException;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.TokenRefused;
import org.tidings.ingest.PollOutcome.Unreachable;

/** Says what a failure means for whoever reads a page, and who can help. */
final class Failures {

  /** Some times, half an hour apart, make a day: the operator has time to act. */
  private static final int TRIES_OF_A_DAY = 48;

  private Failures() {}

  static PollFailure ofConnecting(IOException e) {
    return new PollFailure(new Unreachable("LinkedIn did not send a whole answer."), e);
  }

  static PollFailure tooSlow() {
    return new PollFailure(new Unreachable("LinkedIn did not answer in time."));
  }

  static PollFailure notAsDocumented(Exception e) {
    return new PollFailure(
        new Unreachable("LinkedIn sent something else than its API is documented to."), e);
  }

  /** No page, or none any more. */
  static PollFailure noPage() {
    return new PollFailure(
        new Refused(
            "This account administers no page at LinkedIn. Have somebody give it the role of an"
                + " administrator there, or choose another account."));
  }

  static PollFailure tooManyPages(int pages) {
    return new PollFailure(
        new Refused(
            "This account administers "
                + pages
                + " pages. Enter the numbers of those to read, "
                + LinkedInDeclaration.MAX_PAGES
                + " at most."));
  }

  static PollFailure notAdministered(String page) {
    return new PollFailure(refusedTo(page));
  }

  /** What an answer without content means. */
  static PollFailure ofStatus(int status, String page) {
    return new PollFailure(status(status, page));
  }

  private static PollOutcome status(int status, String page) {
    return switch (status) {
      case 401 ->
          new TokenRefused(
              "LinkedIn does not take this account's consent any more. Connect it again under"
                  + " Accounts.");
      case 403 -> refusedTo(page);
      case 426 ->
          new Refused(
              "LinkedIn has retired the version of its API that this service speaks. Whoever runs"
                  + " it has to set "
                  + ApiVersion.KEY
                  + " to a newer one.",
              TRIES_OF_A_DAY);
      default -> new Unreachable("LinkedIn could not answer (status " + status + ").");
    };
  }

  /** A new token does not help against that. */
  private static Refused refusedTo(String page) {
    return new Refused(
        "LinkedIn does not let this account read "
            + page
            + ". It needs the role of an administrator of it; connecting it again does not help.");
  }
}
