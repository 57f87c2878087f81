package org.tidings.ingest.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the encoded words of a header field (RFC 2047), forgivingly: anywhere in the text, with
 * unknown charsets, and with a character split between two words.
 */
final class HeaderText {

  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?\\s]{0,20})?\\?([bBqQ])\\?([^?]*)\\?=");

  private HeaderText() {}

  /** The text of an unfolded field body, without control characters. */
  static String decode(String raw) {
    Matcher word = WORD.matcher(raw);
    StringBuilder text = new StringBuilder(raw.length());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String charset = null;
    int end = 0;
    while (word.find()) {
      String between = raw.substring(end, word.start());
      boolean adjacent = charset != null && between.isBlank();
      if (!adjacent || !charset.equalsIgnoreCase(word.group(1))) {
        flush(bytes, charset, text);
      }
      if (!adjacent) {
        text.append(between);
      }
      charset = word.group(1);
      bytes.writeBytes(bytesOf(word.group(2), word.group(3)));
      end = word.end();
    }
    flush(bytes, charset, text);
    return clean(text.append(raw, end, raw.length()).toString());
  }

  /** One line: control characters and runs of white space become one space. */
  static String clean(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        space = !line.isEmpty();
      } else {
        if (space) {
          line.append(' ');
          space = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  private static void flush(ByteArrayOutputStream bytes, String charset, StringBuilder text) {
    if (bytes.size() > 0) {
      text.append(Charsets.decode(bytes.toByteArray(), charset));
      bytes.reset();
    }
  }

  private static byte[] bytesOf(String encoding, String encoded) {
    return encoding.equalsIgnoreCase("b") ? base64(encoded) : quoted(encoded);
  }

  private static byte[] base64(String encoded) {
    String kept = encoded.replaceAll("[^A-Za-z0-9+/]", "");
    int whole = kept.length() % 4 == 1 ? kept.length() - 1 : kept.length();
    return Base64.getDecoder().decode(kept.substring(0, whole));
  }

  private static byte[] quoted(String encoded) {
    byte[] in = encoded.getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream(in.length);
    for (int i = 0; i < in.length; i++) {
      if (in[i] == '=' && i + 2 < in.length && isHex(in[i + 1]) && isHex(in[i + 2])) {
        out.write(Character.digit(in[i + 1], 16) << 4 | Character.digit(in[i + 2], 16));
        i += 2;
      } else {
        out.write(in[i] == '_' ? ' ' : in[i]);
      }
    }
    return out.toByteArray();
  }

  private static boolean isHex(byte b) {
    return Character.digit(b, 16) >= 0;
  }
}
