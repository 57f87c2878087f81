package org.tidings.ingest.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * Decodes bytes whose charset label may be missing, unknown or wrong. What is not labelled, or
 * labelled as ASCII and is not, is UTF-8 when it can be, else windows-1252.
 */
final class Charsets {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private Charsets() {}

  static String decode(byte[] bytes, String label) {
    return find(label)
        .filter(charset -> !charset.equals(StandardCharsets.US_ASCII))
        .filter(charset -> !charset.equals(StandardCharsets.UTF_8))
        .map(charset -> new String(bytes, charset))
        .orElseGet(() -> guess(bytes));
  }

  static String guess(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS_1252);
    }
  }

  private static Optional<Charset> find(String label) {
    if (label == null) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(label.strip());
      // browsers read Latin-1 as its superset too, and so do the programs that write it
      return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
