package org.tidings.ingest.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text that says by its first bytes how it is written, and UTF-16 that does not. */
final class ByteOrder {

  private ByteOrder() {}

  /** Text that begins with a byte order mark. */
  static Optional<String> marked(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return Charsets.isUtf8(bytes)
          ? Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8))
          : Optional.empty();
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
    }
    return startsWith(bytes, 0xfe, 0xff)
        ? Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE))
        : Optional.empty();
  }

  /** The zeros of Latin letters and line ends tell the order; text without any is hardly UTF-16. */
  static Optional<String> guessUtf16(byte[] bytes) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        even += i % 2 == 0 ? 1 : 0;
        odd += i % 2;
      }
    }
    if (even + odd == 0 && Charsets.isUtf8(bytes)) {
      return Optional.empty();
    }
    Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    return Optional.of(new String(bytes, charset));
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
