package org.tidings.ingest.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes bytes whose charset label may be missing, unknown or wrong. A label is believed unless
 * the bytes deny it. What is not labelled is UTF-8 when it can be, else windows-1252.
 */
final class Charsets {

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final byte ESCAPE = 27;

  private Charsets() {}

  static String decode(byte[] bytes, String label) {
    Optional<String> marked = ByteOrder.marked(bytes);
    if (marked.isPresent()) {
      return marked.get();
    }
    return switch (CharsetNames.simple(label)) {
      case "utf7", "unicode11utf7" -> Utf7.decode(bytes);
      case "hzgb2312", "hz" -> HzText.decode(bytes);
      case "utf16", "ucs2", "unicode", "iso10646ucs2", "csunicode" ->
          ByteOrder.guessUtf16(bytes).orElseGet(() -> guess(bytes));
      default ->
          CharsetNames.find(label)
              .flatMap(charset -> labelled(bytes, charset))
              .orElseGet(() -> guess(bytes));
    };
  }

  /** Without a label. */
  static String guess(byte[] bytes) {
    if (hasEscapes(bytes)) {
      return new String(bytes, CharsetNames.ISO_2022_JP);
    }
    return strictly(bytes, StandardCharsets.UTF_8)
        .or(() -> MixedUtf8.decode(bytes))
        .orElseGet(() -> new String(bytes, WINDOWS_1252));
  }

  static boolean isUtf8(byte[] bytes) {
    return strictly(bytes, StandardCharsets.UTF_8).isPresent();
  }

  /** Empty when the label cannot be true. */
  private static Optional<String> labelled(byte[] bytes, Charset charset) {
    boolean ascii = charset.equals(StandardCharsets.US_ASCII);
    if (ascii || charset.equals(StandardCharsets.UTF_8)) {
      return Optional.empty();
    }
    boolean western = charset.equals(WINDOWS_1252) || charset.name().equals("ISO-8859-15");
    if (western && (hasEscapes(bytes) || MixedUtf8.isCertain(bytes))) {
      return Optional.empty(); // in Latin letters it would make no sense
    }
    return strictly(bytes, charset)
        .or(() -> MixedUtf8.isCertain(bytes) ? Optional.empty() : loosely(bytes, charset));
  }

  private static Optional<String> loosely(byte[] bytes, Charset charset) {
    return Optional.of(new String(bytes, charset));
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Of ISO-2022-JP, which needs no eighth bit and is therefore often left without a label. */
  private static boolean hasEscapes(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == ESCAPE
          && bytes[i + 1] == '$'
          && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }
}
