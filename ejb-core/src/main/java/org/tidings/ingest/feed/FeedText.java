package org.tidings.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Turns the bytes of a document into text, once. A byte order mark decides; bytes that can only be
 * UTF-8 are UTF-8 whatever a label says; then the label of the answer counts, then that of the
 * document, and at last windows-1252. Characters that no document may hold are left out.
 */
final class FeedText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int PROLOG_BYTES = 1_024;

  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
  private static final Pattern PROLOG =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

  private FeedText() {}

  static String of(byte[] bytes, String contentType) {
    return clean(decoded(bytes, contentType));
  }

  private static String decoded(byte[] bytes, String contentType) {
    Optional<Charset> marked = marked(bytes);
    if (marked.isPresent()) {
      return new String(bytes, marked.get());
    }
    Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent() && utf8.get().length() < bytes.length) {
      return utf8.get();
    }
    return Stream.of(label(HEADER, contentType), label(PROLOG, prolog(bytes)))
        .flatMap(Optional::stream)
        .flatMap(charset -> strictly(bytes, charset).stream())
        .findFirst()
        .or(() -> utf8)
        .orElseGet(() -> mostly(bytes));
  }

  private static Optional<Charset> marked(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    return switch (first) {
      case 0xfeff, 0x003c -> Optional.of(StandardCharsets.UTF_16BE);
      case 0xfffe, 0x3c00 -> Optional.of(StandardCharsets.UTF_16LE);
      case 0xefbb -> Optional.of(StandardCharsets.UTF_8);
      default -> Optional.empty();
    };
  }

  /** A document that was cut off may end within a character. */
  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    for (int cut = 0; cut <= Math.min(3, bytes.length); cut++) {
      try {
        ByteBuffer whole = ByteBuffer.wrap(bytes, 0, bytes.length - cut);
        return Optional.of(charset.newDecoder().decode(whole).toString());
      } catch (CharacterCodingException e) {
        // perhaps without the last byte
      }
    }
    return Optional.empty();
  }

  /** UTF-8 with a few broken places in it is still UTF-8. */
  private static String mostly(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == '\ufffd').count();
    long sound = text.chars().filter(c -> c > 0x7f).count() - broken;
    return sound > broken ? text : new String(bytes, WINDOWS_1252);
  }

  private static String prolog(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, PROLOG_BYTES), StandardCharsets.ISO_8859_1);
  }

  /** A label of UTF-8 says nothing new: either the bytes are, or they are not. */
  private static Optional<Charset> label(Pattern pattern, String text) {
    Matcher label = pattern.matcher(text);
    try {
      return label.find()
          ? Optional.of(Charset.forName(label.group(1)))
              .filter(charset -> charset.canEncode() && !charset.equals(StandardCharsets.UTF_8))
              .map(FeedText::asMeant)
          : Optional.empty();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** As browsers do, Latin-1 and ASCII are read as what programs really write. */
  private static Charset asMeant(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
        ? WINDOWS_1252
        : charset;
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= ' ' && c < 0xfffe && c != '\ufeff') || c == '\n' || c == '\r' || c == '\t') {
        clean.append(c);
      }
    }
    return clean.toString();
  }
}
