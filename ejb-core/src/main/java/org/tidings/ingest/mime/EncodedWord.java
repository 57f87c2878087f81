package org.tidings.ingest.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An encoded word in the midst of a text. */
final class EncodedWord {

  private static final Pattern BEGIN =
      Pattern.compile("=\\?\\s?([^?\\s*=]{1,40})(?:\\*[^?\\s]{0,20})?\\s?\\?\\s?([bBqQ])\\s?\\?");

  private final int start;
  private final int end;
  private final String charset;
  private final byte[] bytes;

  private EncodedWord(int start, int end, String charset, byte[] bytes) {
    this.start = start;
    this.end = end;
    this.charset = charset;
    this.bytes = bytes;
  }

  int start() {
    return start;
  }

  /** Behind it. */
  int end() {
    return end;
  }

  /** As it is labelled, without a language. */
  String charset() {
    return charset;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The first one from a place on. */
  static Optional<EncodedWord> next(String text, int from) {
    Matcher begin = BEGIN.matcher(text);
    if (!begin.find(from)) {
      return Optional.empty();
    }
    int content = begin.end();
    int close = text.indexOf("?=", content);
    int another = begin.find() ? begin.start() : text.length();
    boolean closed = close >= 0 && close < another;
    String encoded = text.substring(content, closed ? close : another);
    begin.find(from);
    boolean base64 = begin.group(2).equalsIgnoreCase("b");
    byte[] bytes =
        base64
            ? Base64Bytes.decode(encoded.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE)
            : quoted(closed ? encoded : encoded.replaceFirst("\\??\\s*$", ""));
    int end = closed ? close + 2 : another;
    return Optional.of(new EncodedWord(begin.start(), end, begin.group(1), bytes));
  }

  private static byte[] quoted(String encoded) {
    byte[] in = encoded.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length; i++) {
      if (in[i] == '=' && Hex.isPair(in, i + 1)) {
        out.write(Hex.pair(in, i + 1));
        i += 2;
      } else {
        out.write(in[i] == '_' ? ' ' : in[i]);
      }
    }
    return out.toByteArray();
  }
}
