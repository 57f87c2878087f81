package org.tidings.ingest;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One item as a source told it, already reduced to text.
 *
 * @param externalId the item's identity, at most 128 characters: equal for the same item found
 *     again, also after the source renumbered itself; different for different items
 * @param position where it stood in the source, for people and logs, at most 200 characters
 * @param threadKey equal for items of one conversation, at most 128 characters
 * @param text plain text, at most 100,000 characters
 * @param list what the list, feed or channel that it came through is called, at most 200
 *     characters; empty when it came through none
 * @param url where a person can open the item, when the source has such an address
 * @param traits what the source says of the item
 */
public record FetchedItem(
    String externalId,
    String position,
    String threadKey,
    Author from,
    String subject,
    String text,
    String list,
    Optional<URI> url,
    Instant occurredAt,
    Set<Trait> traits) {

  /** What came through no list. */
  public FetchedItem(
      String externalId,
      String position,
      String threadKey,
      Author from,
      String subject,
      String text,
      Optional<URI> url,
      Instant occurredAt,
      Set<Trait> traits) {
    this(externalId, position, threadKey, from, subject, text, "", url, occurredAt, traits);
  }

  /** Who wrote an item; either part may be empty. */
  public record Author(String name, String address) {}

  /** Facts about an item that ranking and rules use. */
  public enum Trait {
    /** Sent to a list or to many: {@code List-Id}, {@code Precedence: bulk}. */
    BULK,
    /** Sent by a program: {@code Auto-Submitted} other than {@code no}. */
    AUTOMATIC,
    /** The source marks it as read already. */
    READ,
    /** The sender marked it as important. */
    IMPORTANT,
    /** Has at least one attachment. */
    ATTACHMENT,
    /** One of our own mails, a digest or a code: {@code X-Tidings-Mail}; never news. */
    OWN_MAIL
  }
}
