package org.tidings.ingest.mime;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidings.ingest.FetchedItem.Author;

/** Chooses what of a mail is its text, and reduces it to plain text. */
final class BodyText {

  /** A plain part shorter than this is held against its HTML twin. */
  private static final int SHORT_CHARS = 200;

  /** A short plain part is useless when the HTML says this many times more. */
  private static final int TIMES_MORE = 4;

  /** Text for programs. */
  private static final Set<String> UNREAD =
      Set.of(
          "text/calendar",
          "text/css",
          "text/directory",
          "text/javascript",
          "text/rfc822-headers",
          "text/rtf",
          "text/vcard",
          "text/x-amp-html",
          "text/x-vcard");

  private BodyText() {}

  /** An invitation's facts, and the words; of a mail that has neither, the mails that it brings. */
  static String of(MimePart root) {
    String words = words(root);
    String invitation =
        root.all()
            .filter(part -> part.header().isCalendar())
            .map(part -> CalendarText.of(part.text(), words.isBlank()))
            .filter(facts -> !facts.isBlank())
            .findFirst()
            .orElse("");
    String own = joined(Stream.of(invitation, words));
    return own.isBlank() ? joined(root.all().map(BodyText::carried)) : own;
  }

  private static String words(MimePart part) {
    if (part.isAttachment() || part.mail().isPresent()) {
      return "";
    }
    return switch (part.type()) {
      case "text/html" -> HtmlText.of(part.text());
      case "text/enriched", "text/richtext" -> EnrichedText.plain(part.text());
      case "multipart/alternative" -> best(part.parts());
      case "multipart/related" -> firstWithWords(part.parts());
      default ->
          part.isMultipart() ? joined(part.parts().stream().map(BodyText::words)) : plain(part);
    };
  }

  private static String plain(MimePart part) {
    boolean read = part.type().startsWith("text/") && !UNREAD.contains(part.type());
    return read ? Uuencode.strip(part.text()).text() : "";
  }

  /** The plain one if it is any good, else the richest that has text (RFC 2046 section 5.1.4). */
  private static String best(List<MimePart> alternatives) {
    Optional<MimePart> plainPart =
        alternatives.stream().filter(part -> part.type().equals("text/plain")).findFirst();
    String plain = plainPart.map(BodyText::words).orElse("");
    if (plain.strip().length() >= SHORT_CHARS) {
      return plain;
    }
    String rich =
        firstWithWords(
            alternatives.stream().filter(part -> !part.type().equals("text/plain")).toList());
    boolean useless = rich.strip().length() > plain.strip().length() * TIMES_MORE;
    return useless ? rich : plain;
  }

  private static String firstWithWords(List<MimePart> parts) {
    return parts.stream()
        .map(BodyText::words)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }

  /** A mail within the mail, or what a server reports of one that it could not deliver. */
  private static String carried(MimePart part) {
    if (part.type().startsWith("message/") && part.mail().isEmpty()) {
      return part.text();
    }
    return part.mail().map(headers -> head(headers) + "\n\n" + of(part.parts().get(0))).orElse("");
  }

  private static String head(MailHeaders headers) {
    Author from = Sender.of(headers);
    String sender = from.name().isEmpty() ? from.address() : from.name();
    return joined(Stream.of(sender, headers.text("subject"))).replace("\n\n", ": ");
  }

  private static String joined(Stream<String> texts) {
    return texts.filter(text -> !text.isBlank()).collect(Collectors.joining("\n\n"));
  }
}
