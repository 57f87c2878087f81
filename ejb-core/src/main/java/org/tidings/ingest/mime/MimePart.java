package org.tidings.ingest.mime;

import java.util.List;

/**
 * One part of a mail.
 *
 * @param type lower case, such as {@code text/plain}
 * @param fileName empty when the part has none
 * @param text the decoded text of a text part; empty for others and for attachments
 * @param parts the parts of a multipart, in their order
 */
record MimePart(
    String type, boolean attachment, String fileName, String text, List<MimePart> parts) {

  boolean isMultipart() {
    return type.startsWith("multipart/");
  }

  boolean hasAttachment() {
    return attachment || parts.stream().anyMatch(MimePart::hasAttachment);
  }
}
