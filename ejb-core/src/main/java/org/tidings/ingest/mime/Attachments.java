package org.tidings.ingest.mime;

import java.util.List;
import java.util.stream.Stream;

/** Finds what a mail brings beside its text. */
final class Attachments {

  private Attachments() {}

  /** What the attachments are called; of one without a name, what it is. */
  static List<String> names(MimePart root) {
    return root.all().flatMap(Attachments::namesOf).toList();
  }

  private static Stream<String> namesOf(MimePart part) {
    if (part.type().equals("text/plain") && !part.isAttachment()) {
      return Uuencode.strip(part.text()).names().stream();
    }
    boolean read = part.header().isCalendar() && !part.text().isBlank();
    if (!part.isAttachment() || read) {
      return Stream.of();
    }
    String name =
        part.mail().map(headers -> headers.text("subject")).orElse(part.header().fileName());
    return Stream.of(name.isBlank() ? part.type() : name);
  }
}
