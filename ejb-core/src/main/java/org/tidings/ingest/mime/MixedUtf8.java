package org.tidings.ingest.mime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * UTF-8 with damage: a character cut in two at the end, or a line that another program added in
 * windows-1252. Each byte that belongs to no character is read as of windows-1252.
 */
final class MixedUtf8 {

  private int characters;
  private int strays;

  private MixedUtf8() {}

  /** Empty when the bytes are hardly UTF-8. */
  static Optional<String> decode(byte[] bytes) {
    MixedUtf8 counted = count(bytes);
    if (counted.characters <= counted.strays) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder(bytes.length);
    int from = 0;
    int at = 0;
    while (at < bytes.length) {
      int length = length(bytes, at);
      if (length == 0) {
        text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8));
        boolean cut = at + 4 > bytes.length;
        text.append(cut ? "" : new String(bytes, at, 1, Charsets.WINDOWS_1252));
        from = at + 1;
      }
      at += Math.max(1, length);
    }
    return Optional.of(
        text.append(new String(bytes, from, at - from, StandardCharsets.UTF_8)).toString());
  }

  /** Whether there are characters of several bytes and nothing else that is not ASCII. */
  static boolean isCertain(byte[] bytes) {
    MixedUtf8 counted = count(bytes);
    return counted.characters > 0 && counted.strays == 0;
  }

  private static MixedUtf8 count(byte[] bytes) {
    MixedUtf8 counted = new MixedUtf8();
    int at = 0;
    while (at < bytes.length) {
      int length = length(bytes, at);
      counted.characters += length > 1 ? 1 : 0;
      counted.strays += length == 0 ? 1 : 0;
      at += Math.max(1, length);
    }
    return counted;
  }

  /** Of the character that begins there; 0 when none does. */
  private static int length(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int length =
        first >= 0xc2 && first < 0xe0
            ? 2
            : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
    if (at + length > bytes.length) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
