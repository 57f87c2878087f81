package org.tidings.ingest.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of a mail, line by line, however its lines end: CR LF, LF, CR alone, or CR CR LF, as
 * some gateways leave them.
 */
final class Lines {

  private static final int MAX_CARRIAGE_RETURNS = 3;

  private final byte[] bytes;
  private int start;
  private int end;
  private int next;

  Lines(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Goes to the next line; false when there is none. */
  boolean advance() {
    start = next;
    end = next;
    if (next >= bytes.length) {
      return false;
    }
    while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    int feed = end;
    while (feed < bytes.length && bytes[feed] == '\r' && feed - end < MAX_CARRIAGE_RETURNS) {
      feed++;
    }
    boolean fed = feed < bytes.length && bytes[feed] == '\n';
    next = fed ? feed + 1 : Math.min(end + 1, bytes.length);
    return true;
  }

  /** Goes on reading at a place that is the beginning of a line. */
  void seek(int position) {
    next = position;
  }

  int start() {
    return start;
  }

  /** Behind the last byte of the line, before its line end. */
  int end() {
    return end;
  }

  int next() {
    return next;
  }

  int length() {
    return end - start;
  }

  boolean isBlank() {
    for (int i = start; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  boolean startsWith(String prefix) {
    if (length() < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (bytes[start + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The line behind this one, without going there. */
  Lines ahead() {
    Lines ahead = new Lines(bytes);
    ahead.seek(next);
    ahead.advance();
    return ahead;
  }

  byte at(int index) {
    return bytes[start + index];
  }

  /** The line's beginning, a character a byte, without white space at its end. */
  String head(int maxChars) {
    int to = Math.min(end, start + maxChars);
    return new String(bytes, start, to - start, StandardCharsets.ISO_8859_1).stripTrailing();
  }

  byte[] bytes(int from, int to) {
    return Arrays.copyOfRange(bytes, from, Math.max(from, to));
  }
}
