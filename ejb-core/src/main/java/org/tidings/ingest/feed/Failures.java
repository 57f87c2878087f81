package org.tidings.ingest.feed;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLException;
import org.tidings.ingest.PollFailure;
import org.tidings.ingest.PollOutcome;
import org.tidings.ingest.PollOutcome.Refused;
import org.tidings.ingest.PollOutcome.Throttled;
import org.tidings.ingest.PollOutcome.Unreachable;
import org.tidings.net.ForbiddenHostException;
import org.tidings.net.HttpAnswer;
import org.tidings.net.RedirectException;
import org.tidings.net.TooLongAnswerException;

/** Says what a failure means for whoever reads the feed. Names the host, never the address. */
final class Failures {

  /** Some times, half an hour apart, make a day: sites are moved, and come back. */
  private static final int TRIES_OF_A_DAY = 48;

  private static final Duration USUAL_WAIT = Duration.ofMinutes(30);

  private Failures() {}

  static PollFailure ofConnecting(String host, IOException e) {
    return new PollFailure(connecting(host, e), e);
  }

  private static PollOutcome connecting(String host, IOException e) {
    if (e.getCause() instanceof ForbiddenHostException forbidden) {
      return new Refused(forbidden.getMessage() + ": " + host + ". Check the address.");
    }
    if (e instanceof RedirectException) {
      return new Unreachable(host + " " + e.getMessage() + ". Check the address.");
    }
    if (e instanceof TooLongAnswerException) {
      return new Refused(
          "This feed is larger than "
              + (FeedHttp.MAX_BYTES >> 20)
              + " MB, which is more than is read. Look for a smaller one on "
              + host
              + ".",
          TRIES_OF_A_DAY);
    }
    if (e instanceof UnknownHostException) {
      return new Unreachable(
          "No server named " + host + " can be found at present. Check the address.");
    }
    if (e instanceof SSLException) {
      return new Unreachable(
          host + " did not show a valid certificate or does not speak TLS 1.2. Check the address.");
    }
    if (e instanceof ConnectException) {
      return new Unreachable(host + " takes no connections. Check the address.");
    }
    return new Unreachable(
        e instanceof InterruptedIOException
            ? host + " did not answer in time."
            : host + " did not send a whole answer.");
  }

  /** What an answer without a document means. */
  static PollFailure ofStatus(String host, HttpAnswer answer, Instant now) {
    return new PollFailure(status(host, answer, now));
  }

  private static PollOutcome status(String host, HttpAnswer answer, Instant now) {
    int status = answer.status();
    if (status == 429 || (status == 503 && answer.header("retry-after").isPresent())) {
      return new Throttled(
          PollPace.retryAfter(answer, now).orElse(USUAL_WAIT),
          host + " asks to be polled less often; the next try is later.");
    }
    return switch (status) {
      case 401, 407 ->
          new Refused(
              host + " wants a user name and a password, or did not take these. Enter them again.");
      case 402 -> new Refused(host + " wants to be paid for this feed.");
      case 403 ->
          new Refused(
              host
                  + " does not let us read this feed. Open it in a browser, and check whether it"
                  + " needs a password.",
              TRIES_OF_A_DAY);
      case 404 ->
          new Refused(
              host + " does not know this feed any more. Check its address.", TRIES_OF_A_DAY);
      case 410 ->
          new Refused(
              "This feed has ended, says " + host + ". Remove it, or enter its new address.", 1);
      case 451 -> new Refused(host + " may not show this feed for legal reasons.");
      default -> new Unreachable(host + " could not answer (status " + status + ").");
    };
  }

  /** What was there is no feed, and neither is it the page of one. */
  static PollFailure noFeed(String host) {
    return new PollFailure(
        new Refused(
            "No feed was found there. Look on " + host + " for a link named RSS, Atom or feed."));
  }

  /** A feed that was read before is something else for now, such as a page about an outage. */
  static PollFailure noFeedForNow(String host) {
    return new PollFailure(new Unreachable(host + " does not show the feed at the moment."));
  }
}
