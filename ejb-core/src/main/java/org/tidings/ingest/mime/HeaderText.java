package org.tidings.ingest.mime;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Decodes the encoded words of a header field (RFC 2047), forgivingly: anywhere in the text, with
 * unknown charsets, with blanks in them, without an end, and with a character split between two.
 */
final class HeaderText {

  private final String raw;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private String charset = "";

  private HeaderText(String raw) {
    this.raw = raw;
  }

  /** The text of an unfolded field body, without control characters. */
  static String decode(String raw) {
    return raw.contains("=?") ? new HeaderText(raw).read() : clean(raw);
  }

  /** One line: control characters and runs of white space become one space. */
  static String clean(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0') {
        space = !line.isEmpty();
      } else if (c != '\ufeff' && c != '\u00ad' && c != '\u200b') {
        if (space) {
          line.append(' ');
          space = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  private String read() {
    int end = 0;
    Optional<EncodedWord> word = EncodedWord.next(raw, 0);
    while (word.isPresent()) {
      String between = raw.substring(end, word.get().start());
      boolean adjacent = end > 0 && between.isBlank();
      if (!adjacent || !charset.equalsIgnoreCase(word.get().charset())) {
        flush();
      }
      text.append(adjacent ? "" : between);
      charset = word.get().charset();
      bytes.writeBytes(word.get().bytes());
      end = word.get().end();
      word = EncodedWord.next(raw, end);
    }
    flush();
    return clean(text.append(raw, end, raw.length()).toString());
  }

  private void flush() {
    text.append(Charsets.decode(bytes.toByteArray(), charset));
    bytes.reset();
  }
}
