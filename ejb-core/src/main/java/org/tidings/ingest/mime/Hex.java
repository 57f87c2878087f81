package org.tidings.ingest.mime;

/** Two hexadecimal digits in the midst of bytes. */
final class Hex {

  private Hex() {}

  static boolean isPair(byte[] bytes, int at) {
    return at + 1 < bytes.length && digit(bytes[at]) >= 0 && digit(bytes[at + 1]) >= 0;
  }

  static int pair(byte[] bytes, int at) {
    return (digit(bytes[at]) << 4) | digit(bytes[at + 1]);
  }

  private static int digit(byte b) {
    return b < 0 ? -1 : Character.digit(b, 16);
  }
}
