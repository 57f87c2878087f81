package org.tidings.ingest.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one mail from end to end into its parts. Text is decoded, everything else is passed over.
 * Where a boundary is missing or wrong, a line that looks like one is taken instead. What is nested
 * too deep, or comes after too many parts, is passed over.
 */
final class MimeReader {

  static final int MAX_DEPTH = 20;
  static final int MAX_PARTS = 500;

  /** Decoded text kept of one mail; what lies beyond is passed over. */
  private static final int MAX_TEXT_BYTES = 2 << 20;

  /** The most bytes that one byte of text is written with. */
  private static final int MAX_EXPANSION = 4;

  /** How many lines of words may stand before a boundary that nothing but its look speaks for. */
  private static final int MAX_PREAMBLE_LINES = 3;

  private final Lines lines;
  private final Boundaries boundaries = new Boundaries();
  private MailHeaders headers = new MailHeaders(List.of());
  private int depth;
  private int parts;
  private int textBytesLeft = MAX_TEXT_BYTES;

  MimeReader(byte[] mail) {
    lines = new Lines(mail);
  }

  MailHeaders headers() {
    return headers;
  }

  MimePart read() {
    PartHeader header = PartHeader.of(readHeaders(), "text/plain");
    return header.isTyped() ? part(header) : multipart(header);
  }

  /** What comes before the text, and all that is known of a mail of which only that is there. */
  List<HeaderBlock.Field> readHeaders() {
    List<HeaderBlock.Field> fields = HeaderBlock.read(lines, true, () -> boundaries.matches(lines));
    headers = new MailHeaders(fields);
    return fields;
  }

  private MimePart part(PartHeader header) {
    boolean container = header.isMultipart() || header.isMail();
    if (container && depth >= MAX_DEPTH) {
      return passedOver(header);
    }
    if (header.isMultipart()) {
      return multipart(header);
    }
    return header.isMail() ? mail(header) : leaf(header);
  }

  /** Nested deeper than any honest one. */
  private MimePart passedOver(PartHeader header) {
    skipToBoundary();
    return MimePart.leaf("application/octet-stream", header, "");
  }

  private MimePart multipart(PartHeader header) {
    int start = lines.next();
    depth++;
    parts++;
    boundaries.push(header.parameter("boundary"));
    List<MimePart> children = new ArrayList<>();
    boolean found = isInnermostNext(header.isMultipart());
    while (found && boundaries.isInnermost()) {
      if (boundaries.isClosing() || parts >= MAX_PARTS) {
        skipToBoundary(); // some write parts behind the end
      } else {
        children.add(part(childHeader(header)));
      }
    }
    boundaries.pop();
    depth--;
    return found ? MimePart.multipart(header, children) : leaf(header, start, lines.start());
  }

  private PartHeader childHeader(PartHeader parent) {
    List<HeaderBlock.Field> fields =
        HeaderBlock.read(lines, false, () -> boundaries.matches(lines));
    boolean digest = parent.type().equals("multipart/digest");
    return PartHeader.of(fields, digest ? "message/rfc822" : "text/plain");
  }

  /** Goes to the first boundary of a multipart, and looks for one where the named one is not. */
  private boolean isInnermostNext(boolean announced) {
    Optional<String> guess = Optional.empty();
    int guessAt = 0;
    int words = 0;
    boolean atBoundary = false;
    while (!atBoundary && lines.advance()) {
      atBoundary = boundaries.matches(lines);
      if (!atBoundary && guess.isEmpty()) {
        guess = Boundaries.guess(lines, announced && words <= MAX_PREAMBLE_LINES);
        guessAt = lines.start();
        words += lines.isBlank() ? 0 : 1;
      }
    }
    if (!atBoundary) {
      boundaries.atEnd();
    }
    if (boundaries.isInnermost()) {
      return true;
    }
    if (guess.isEmpty()) {
      return false;
    }
    boundaries.pop();
    boundaries.push(guess.get());
    lines.seek(guessAt);
    skipToBoundary();
    return true;
  }

  private MimePart mail(PartHeader header) {
    depth++;
    parts++;
    String encoding = header.encoding();
    boolean encoded = encoding.startsWith("base64") || encoding.startsWith("quoted");
    MimeReader inner = encoded ? decoded(encoding) : this;
    List<HeaderBlock.Field> fields =
        HeaderBlock.read(inner.lines, true, () -> inner.boundaries.matches(inner.lines));
    MimePart body = inner.part(PartHeader.of(fields, "text/plain"));
    parts = inner.parts;
    textBytesLeft = inner.textBytesLeft;
    depth--;
    return MimePart.mail(header, new MailHeaders(fields), body);
  }

  /** Encoding a mail within a mail is forbidden, and done. */
  private MimeReader decoded(String encoding) {
    int start = lines.next();
    skipToBoundary();
    byte[] body = textBytes(start, lines.start());
    MimeReader inner = new MimeReader(TransferEncoding.decode(body, encoding, textBytesLeft));
    inner.depth = depth;
    inner.parts = parts;
    inner.textBytesLeft = textBytesLeft;
    return inner;
  }

  private MimePart leaf(PartHeader header) {
    int start = lines.next();
    skipToBoundary();
    return leaf(header, start, lines.start());
  }

  private MimePart leaf(PartHeader header, int start, int end) {
    parts++;
    String type = header.isMultipart() ? "text/plain" : header.type();
    boolean text = type.startsWith("text/") || type.startsWith("message/");
    boolean read = (text && !header.isAttachment()) || header.isCalendar();
    return MimePart.leaf(type, header, read ? text(header, start, end) : "");
  }

  private String text(PartHeader header, int start, int end) {
    byte[] body = textBytes(start, end);
    byte[] bytes = TransferEncoding.decode(body, header.encoding(), textBytesLeft);
    textBytesLeft -= bytes.length;
    return LeafText.of(header, bytes);
  }

  private byte[] textBytes(int start, int end) {
    return lines.bytes(start, Math.min(end, start + MAX_EXPANSION * textBytesLeft));
  }

  private void skipToBoundary() {
    while (lines.advance()) {
      if (boundaries.matches(lines)) {
        return;
      }
    }
    boundaries.atEnd();
  }
}
