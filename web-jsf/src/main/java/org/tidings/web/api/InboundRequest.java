package org.tidings.web.api;

import java.util.Objects;
import java.util.Optional;
import org.tidings.ingest.FetchedItem.Author;
import org.tidings.ingest.inbound.InboundItem;

/**
 * An item that a program sends to a webhook; at least a subject or a text.
 *
 * @param url where a person can open it
 * @param occurredAt when it happened; left out: now
 * @param thread equal for items of one conversation
 */
public record InboundRequest(
    String subject,
    String text,
    Sender from,
    String url,
    String occurredAt,
    String thread,
    Boolean important) {

  /** Who wrote it; either may be left out. */
  public record Sender(String name, String address) {}

  InboundItem item() {
    return new InboundItem(
        Objects.toString(subject, ""),
        Objects.toString(text, ""),
        from == null
            ? new Author("", "")
            : new Author(Objects.toString(from.name, ""), Objects.toString(from.address, "")),
        Optional.ofNullable(url),
        Optional.ofNullable(occurredAt).map(time -> Time.parse("occurredAt", time)),
        Optional.ofNullable(thread),
        Boolean.TRUE.equals(important));
  }
}
