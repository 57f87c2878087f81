package org.tidings.ingest.mime;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses what of a mail is its text, and reduces it to plain text. */
final class BodyText {

  /** A plain part shorter than this is held against its HTML twin. */
  private static final int SHORT_CHARS = 200;

  /** A short plain part is useless when the HTML says this many times more. */
  private static final int TIMES_MORE = 4;

  private BodyText() {}

  static String of(MimePart part) {
    if (part.attachment()) {
      return "";
    }
    return switch (part.type()) {
      case "text/html" -> HtmlText.of(part.text());
      case "text/calendar" -> CalendarText.of(part.text());
      case "multipart/alternative" -> best(part.parts());
      case "multipart/related" -> firstWithText(part.parts());
      default -> part.isMultipart() ? all(part.parts()) : part.text();
    };
  }

  /** The plain one if it is any good, else the richest that has text (RFC 2046 section 5.1.4). */
  private static String best(List<MimePart> alternatives) {
    Optional<MimePart> plainPart =
        alternatives.stream().filter(part -> part.type().equals("text/plain")).findFirst();
    String plain = plainPart.map(BodyText::of).orElse("");
    if (plain.strip().length() >= SHORT_CHARS) {
      return plain;
    }
    String rich =
        firstWithText(
            alternatives.stream().filter(part -> !part.type().equals("text/plain")).toList());
    boolean useless = rich.strip().length() > plain.strip().length() * TIMES_MORE;
    return useless ? rich : plain;
  }

  private static String firstWithText(List<MimePart> parts) {
    return parts.stream().map(BodyText::of).filter(text -> !text.isBlank()).findFirst().orElse("");
  }

  private static String all(List<MimePart> parts) {
    return parts.stream()
        .map(BodyText::of)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining("\n\n"));
  }
}
