package org.tidings.ingest.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decodes the body of a text part. What a part says of its encoding is believed as long as the body
 * looks like it; some say base64 and send plain text, some say nothing and send base64.
 */
final class TransferEncoding {

  private static final int LOOK_BYTES = 8_000;

  private static final Pattern SOFT_BREAK = Pattern.compile("=\\r*\\n");
  private static final Pattern CODE = Pattern.compile("=[0-9A-F]{2}");
  private static final Pattern BASE64_LINES =
      Pattern.compile(
          "\\s{0,10}(?:[A-Za-z0-9+/]{60,76}\\r*\\n){2,}+(?:[A-Za-z0-9+/]{0,76}={0,2}\\s*)?");

  private TransferEncoding() {}

  static byte[] decode(byte[] body, String name, int maxBytes) {
    String encoding = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    byte[] decoded;
    if (encoding.contains("base64") || encoding.equals("b")) {
      decoded = looksLikeBase64(body) ? base64(body, maxBytes) : body;
    } else if (encoding.contains("quoted") || encoding.equals("qp") || encoding.equals("q")) {
      decoded = QuotedPrintable.decode(body, maxBytes);
    } else if (encoding.contains("uue")) {
      decoded = Uuencode.decode(body, maxBytes);
    } else {
      decoded = unnamed(body, maxBytes);
    }
    return decoded.length <= maxBytes ? decoded : Arrays.copyOf(decoded, maxBytes);
  }

  private static byte[] unnamed(byte[] body, int maxBytes) {
    String beginning = beginning(body);
    boolean quoted =
        (beginning.contains("=\n") || beginning.contains("=\r")) // hardly a plain text has them
            && SOFT_BREAK.matcher(beginning).results().limit(2).count() == 2
            && CODE.matcher(beginning).results().limit(2).count() == 2;
    if (quoted) {
      return QuotedPrintable.decode(body, maxBytes);
    }
    if (body.length < LOOK_BYTES && BASE64_LINES.matcher(beginning).matches()) {
      byte[] decoded = Base64Bytes.decode(body, maxBytes);
      return Charsets.isUtf8(decoded) ? decoded : body;
    }
    return body;
  }

  /** Lists write their plain lines below the base64 of others; they are passed over. */
  private static byte[] base64(byte[] body, int maxBytes) {
    Lines lines = new Lines(body);
    boolean padded = false;
    while (lines.advance()) {
      boolean footer = padded && !lines.isBlank() && words(lines.head(200)) > 1;
      if (footer) {
        return Base64Bytes.decode(lines.bytes(0, lines.start()), maxBytes);
      }
      padded |= lines.head(1_000).endsWith("=");
    }
    return Base64Bytes.decode(body, maxBytes);
  }

  /** A short text may be a single line, with more lines of a list below it than of its own. */
  private static boolean isOneLineOfBase64(String line) {
    return line.endsWith("=")
        && line.length() % 4 == 0
        && line.chars().noneMatch(c -> c == ' ' || isForeign(c));
  }

  /** Most lines of plain text have several words, or signs that base64 does not have. */
  private static boolean looksLikeBase64(byte[] body) {
    int written = 0;
    int plain = 0;
    Lines lines = new Lines(body);
    while (lines.next() < LOOK_BYTES && lines.advance()) {
      String line = lines.head(200).strip();
      if (!line.isEmpty()) {
        if (written == 0 && isOneLineOfBase64(line)) {
          return true;
        }
        written++;
        long others = line.chars().filter(TransferEncoding::isForeign).count();
        boolean prose = words(line) > 2 && line.length() < 200;
        plain += prose || others * 4 > line.length() ? 1 : 0;
      }
    }
    return plain * 2 <= written;
  }

  private static boolean isForeign(int c) {
    return c != '=' && c != ' ' && Base64Bytes.value((byte) c) < 0;
  }

  private static int words(String line) {
    return line.strip().split("\\s+", 4).length;
  }

  private static String beginning(byte[] body) {
    return new String(body, 0, Math.min(body.length, LOOK_BYTES), StandardCharsets.ISO_8859_1);
  }
}
