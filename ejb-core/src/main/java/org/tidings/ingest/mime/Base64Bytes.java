package org.tidings.ingest.mime;

import java.io.ByteArrayOutputStream;

/**
 * Decodes base64 (RFC 2045 section 6.8) from which something is missing or into which something
 * fell: other characters are passed over, and after padding it may begin anew.
 */
final class Base64Bytes {

  private final ByteArrayOutputStream out;
  private int bits;
  private int sextets;

  private Base64Bytes(int sizeHint) {
    out = new ByteArrayOutputStream(Math.max(32, sizeHint));
  }

  static byte[] decode(byte[] in, int maxBytes) {
    Base64Bytes decoder = new Base64Bytes(Math.min(in.length, maxBytes));
    for (int i = 0; i < in.length && decoder.out.size() < maxBytes; i++) {
      decoder.add(in[i]);
    }
    decoder.finishGroup();
    return decoder.out.toByteArray();
  }

  /** The six bits of a character of the alphabet, below zero for others. */
  static int value(byte c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  private void add(byte c) {
    int value = value(c);
    if (value >= 0) {
      bits = (bits << 6) | value;
      if (++sextets == 4) {
        finishGroup();
      }
    } else if (c == '=') {
      finishGroup();
    }
  }

  private void finishGroup() {
    int whole = bits << (6 * (4 - sextets));
    for (int i = 1; i < sextets; i++) {
      out.write(whole >> (24 - 8 * i));
    }
    bits = 0;
    sextets = 0;
  }
}
