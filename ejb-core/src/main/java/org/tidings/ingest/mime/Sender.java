package org.tidings.ingest.mime;

import java.util.List;
import org.tidings.ingest.FetchedItem.Author;

/** Finds the author in the fields of a mail, however they are written (RFC 5322 section 3.6.2). */
final class Sender {

  private static final int MAX_CHARS = 2_000;
  private static final int MAX_PART_CHARS = 500;

  private static final List<String> FIELDS =
      List.of("from", "sender", "reply-to", "resent-from", "x-from", "return-path");

  private Sender() {}

  static Author of(MailHeaders headers) {
    return FIELDS.stream()
        .map(field -> of(PlainText.cut(headers.raw(field), MAX_CHARS)))
        .filter(author -> !author.name().isEmpty() || !author.address().isEmpty())
        .findFirst()
        .orElse(new Author("", ""));
  }

  /** The first one in a list of addresses. */
  static Author of(String field) {
    // some encode the whole field, with the address in it
    boolean hidden = !field.contains("@") && field.contains("=?");
    Mailbox mailbox = Mailbox.firstOf(hidden ? HeaderText.decode(field) : field);
    return new Author(
        PlainText.cut(mailbox.name(), MAX_PART_CHARS),
        PlainText.cut(mailbox.address(), MAX_PART_CHARS));
  }
}
