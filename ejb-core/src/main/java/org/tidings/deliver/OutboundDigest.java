package org.tidings.deliver;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.tidings.digest.Tally;

/**
 * A digest on its way to one address, in clear text and with all that a channel needs to render it.
 *
 * @param messageId with its angle brackets; the same at every try
 * @param date when it was composed
 * @param tally how many notifications of the window came to each outcome
 * @param waiting how many more there were, for which the next digest has room
 */
public record OutboundDigest(
    UUID digestId,
    String messageId,
    String address,
    Reader reader,
    Instant date,
    Instant windowStart,
    Instant windowEnd,
    List<Line> lines,
    Tally tally,
    long waiting,
    List<Coverage> coverage,
    Links links) {

  /** How the reader writes dates, and where his clock stands. */
  public record Reader(Locale locale, ZoneId zone) {}

  /**
   * One line of the digest.
   *
   * @param url where the item can be opened at its source
   * @param page the portal's page of the notification that the line cites
   */
  public record Line(
      String headline,
      String text,
      String byline,
      double importance,
      Optional<String> url,
      String page) {}

  /**
   * A source that the digest covers.
   *
   * @param problem why it could not be read lately
   */
  public record Coverage(String source, Optional<String> problem) {}

  /** The addresses in the digest's footer. */
  public record Links(String digest, String schedule, String unsubscribe) {}

  /** How many notifications the window held. */
  public int items() {
    return tally.counts().values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return "OutboundDigest[" + digestId + "]";
  }
}
