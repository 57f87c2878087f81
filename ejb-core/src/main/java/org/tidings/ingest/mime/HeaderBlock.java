package org.tidings.ingest.mime;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Reads the header fields at the beginning of a mail or part, and leaves the lines where its body
 * begins. Fields may be folded wrongly, have lines of other programs between them, and end without
 * an empty line. Of many and of long fields the beginnings are kept.
 */
final class HeaderBlock {

  static final int MAX_FIELD_BYTES = 16 << 10;
  static final int MAX_BYTES = 64 << 10;

  /** How far a stray line looks for another field behind it. */
  private static final int LOOK_AHEAD_LINES = 30;

  /** A field as it stands. */
  static final class Field {

    private final String name;
    private final byte[] body;

    private Field(String name, byte[] body) {
      this.name = name;
      this.body = body;
    }

    /** In lower case. */
    String name() {
      return name;
    }

    /** The bytes behind the colon, unfolded. */
    byte[] body() {
      return body;
    }
  }

  private final Lines lines;
  private final BooleanSupplier atDelimiter;
  private final List<Field> fields = new ArrayList<>();
  private String name = "";
  private ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int bytesLeft = MAX_BYTES;
  private boolean anyKnown;

  private HeaderBlock(Lines lines, BooleanSupplier atDelimiter) {
    this.lines = lines;
    this.atDelimiter = atDelimiter;
  }

  /**
   * @param mail whether a mail begins here, before which its carrier may have written lines
   * @param atDelimiter whether the line stands between parts, so that the header ends before it
   */
  static List<Field> read(Lines lines, boolean mail, BooleanSupplier atDelimiter) {
    int start = lines.next();
    HeaderBlock block = new HeaderBlock(lines, atDelimiter);
    if (mail) {
      block.skipCarriersLines();
    }
    block.read();
    block.finishField();
    if (!block.anyKnown && !block.fields.isEmpty()) {
      lines.seek(start); // text with a colon in its first line
      return List.of();
    }
    return block.fields;
  }

  /** Empty lines, and what mbox files and old servers put before the first field. */
  private void skipCarriersLines() {
    int start = lines.next();
    for (int i = 0; i < LOOK_AHEAD_LINES && lines.advance(); i++) {
      if (isKnownField(lines)) {
        lines.seek(lines.start());
        return;
      }
      boolean carriers = lines.isBlank() || lines.startsWith("From ") || lines.startsWith(">From ");
      if (!carriers) {
        break;
      }
    }
    lines.seek(start);
  }

  private void read() {
    while (lines.advance()) {
      if (atDelimiter.getAsBoolean()) {
        lines.seek(lines.start());
        return;
      }
      Optional<String> field = FieldName.of(lines);
      if (lines.length() == 0) {
        return;
      } else if (lines.at(0) == ' ' || lines.at(0) == '\t') {
        if (lines.isBlank() && !isFieldNext()) {
          return;
        }
        append();
      } else if (field.isPresent()) {
        begin(field.get());
      } else if (goesOn()) {
        append();
      } else {
        lines.seek(lines.start());
        return;
      }
    }
  }

  private void begin(String fieldName) {
    finishField();
    name = fieldName;
    anyKnown |= FieldName.isKnown(fieldName);
    int colon = 0;
    while (lines.at(colon) != ':') {
      colon++;
    }
    append(lines.start() + colon + 1);
  }

  private void append() {
    body.write(' ');
    append(lines.start());
  }

  private void append(int from) {
    int room = Math.min(MAX_FIELD_BYTES - body.size(), bytesLeft);
    if (room > 0) {
      byte[] more = lines.bytes(from, Math.min(lines.end(), from + room));
      body.writeBytes(more);
      bytesLeft -= more.length;
    }
  }

  private void finishField() {
    if (!name.isEmpty() && (body.size() > 0 || bytesLeft > 0)) {
      fields.add(new Field(name, body.toByteArray()));
      bytesLeft -= name.length();
    }
    body = new ByteArrayOutputStream();
  }

  /** After a line of blanks: an empty line that somebody indented ends the header. */
  private boolean isFieldNext() {
    return isKnownField(lines.ahead());
  }

  /** Whether a stray line is one in the midst of fields rather than the first of the text. */
  private boolean goesOn() {
    Lines ahead = lines.ahead();
    for (int i = 0; i < LOOK_AHEAD_LINES && ahead.length() > 0; i++) {
      if (isKnownField(ahead)) {
        return true;
      }
      ahead.advance();
    }
    return false;
  }

  private static boolean isKnownField(Lines line) {
    return FieldName.of(line).filter(FieldName::isKnown).isPresent();
  }
}
