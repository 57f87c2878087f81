package org.tidings.ingest.mime;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One part of a mail.
 *
 * @param type lower case, such as {@code text/plain}
 * @param text the decoded text of a part that has any; empty for others and for attachments
 * @param parts the parts of a multipart, in their order; the body of a mail within the mail
 * @param mail the headers of a mail within the mail
 */
record MimePart(
    String type, PartHeader header, String text, List<MimePart> parts, Optional<MailHeaders> mail) {

  static MimePart leaf(String type, PartHeader header, String text) {
    return new MimePart(type, header, text, List.of(), Optional.empty());
  }

  static MimePart multipart(PartHeader header, List<MimePart> parts) {
    return new MimePart(header.type(), header, "", List.copyOf(parts), Optional.empty());
  }

  static MimePart mail(PartHeader header, MailHeaders mail, MimePart body) {
    return new MimePart(header.type(), header, "", List.of(body), Optional.of(mail));
  }

  boolean isMultipart() {
    return type.startsWith("multipart/");
  }

  boolean isAttachment() {
    return !isMultipart() && header.isAttachment();
  }

  /** This part and all below it, but not within other mails. */
  Stream<MimePart> all() {
    return Stream.concat(
        Stream.of(this), mail.isPresent() ? Stream.of() : parts.stream().flatMap(MimePart::all));
  }
}
