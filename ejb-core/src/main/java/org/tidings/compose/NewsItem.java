package org.tidings.compose;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.tidings.sift.Weight;
import org.tidings.summarize.Summary;

/**
 * One notification as the composer sees it, in clear text.
 *
 * @param conversation which it belongs to
 * @param bulk whether it was written to many, as newsletters are
 * @param from name or address of the sender, one line
 * @param weight what its user's rules say of it
 * @param importance 0 to 1
 * @param apart whether it is told by itself, whatever other conversations say: it is to be deleted
 *     before they are
 */
record NewsItem(
    UUID id,
    Conversation conversation,
    boolean bulk,
    Instant occurredAt,
    String from,
    Summary summary,
    Optional<String> url,
    Weight weight,
    double importance,
    boolean apart) {

  /** A conversation within one source. */
  record Conversation(UUID sourceId, String key) {}

  /** Newest first; the id decides between two of the same instant. */
  static final Comparator<NewsItem> NEWEST_FIRST =
      Comparator.comparing(NewsItem::occurredAt).reversed().thenComparing(NewsItem::id);

  @Override
  public String toString() {
    return "NewsItem[" + id + "]";
  }
}
