package org.tidings.ingest.mime;

import java.nio.charset.StandardCharsets;

/** Decodes UTF-7 (RFC 2152), which no JDK does. */
final class Utf7 {

  private final StringBuilder text = new StringBuilder();
  private int bits;
  private int bitCount;
  private boolean shifted;
  private boolean empty;

  private Utf7() {}

  static String decode(byte[] bytes) {
    String ascii = Charsets.guess(bytes); // of the bytes that are not, something is kept
    Utf7 decoder = new Utf7();
    for (int i = 0; i < ascii.length(); i++) {
      decoder.add(ascii.charAt(i));
    }
    byte[] whole = decoder.text.toString().getBytes(StandardCharsets.UTF_16BE);
    return new String(whole, StandardCharsets.UTF_16BE); // without halves of characters
  }

  private void add(char c) {
    int value = c < 128 ? Base64Bytes.value((byte) c) : -1;
    if (!shifted) {
      if (c == '+') {
        shifted = true;
        empty = true;
        bits = 0;
        bitCount = 0;
      } else {
        text.append(c);
      }
    } else if (value >= 0) {
      take(value);
    } else {
      shifted = false;
      if (c == '-' && empty) {
        text.append('+');
      } else if (c != '-') {
        text.append(c);
      }
    }
  }

  private void take(int value) {
    empty = false;
    bits = (bits << 6) | value;
    bitCount += 6;
    if (bitCount >= 16) {
      bitCount -= 16;
      text.append((char) (bits >> bitCount));
      bits &= (1 << bitCount) - 1;
    }
  }
}
