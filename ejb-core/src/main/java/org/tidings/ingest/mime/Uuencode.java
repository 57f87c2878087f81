package org.tidings.ingest.mime;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that stand in the midst of a text, as before MIME: {@code begin 644 name} to {@code end}.
 */
final class Uuencode {

  private static final Pattern BEGIN =
      Pattern.compile("(?m)^begin(?:-base64)? [0-7]{3,4} (\\S[^\\r\\n]{0,200})\\r?\\n");

  private final String text;
  private final List<String> names = new ArrayList<>();

  private Uuencode(String text, List<String> names) {
    this.text = text;
    this.names.addAll(names);
  }

  /** The text without the files that stand in it. */
  static Uuencode strip(String text) {
    if (!text.contains("begin")) {
      return new Uuencode(text, List.of()); // as nearly all texts, at a fraction of the search
    }
    Matcher begin = BEGIN.matcher(text);
    StringBuilder kept = new StringBuilder(text.length());
    List<String> names = new ArrayList<>();
    int from = 0;
    while (begin.find(from)) {
      int end = endOfData(text, begin.end());
      boolean file = end > begin.end();
      kept.append(text, from, file ? begin.start() : begin.end());
      if (file) {
        names.add(begin.group(1).strip());
      }
      from = file ? end : begin.end();
    }
    return new Uuencode(kept.append(text, from, text.length()).toString(), names);
  }

  String text() {
    return text;
  }

  /** What the files are called. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** The bytes of the first file in a body that is nothing else. */
  static byte[] decode(byte[] body, int maxBytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Lines lines = new Lines(body);
    boolean begun = false;
    while (lines.advance() && out.size() < maxBytes) {
      if (lines.startsWith("begin ")) {
        begun = true;
      } else if (begun && lines.startsWith("end")) {
        break;
      } else if (begun && lines.length() > 0) {
        decodeLine(lines, out);
      }
    }
    return begun ? out.toByteArray() : body;
  }

  private static void decodeLine(Lines line, ByteArrayOutputStream out) {
    int left = sextet(line, 0);
    for (int i = 1; left > 0; i += 4) {
      int bits = (sextet(line, i) << 18) | (sextet(line, i + 1) << 12);
      bits |= (sextet(line, i + 2) << 6) | sextet(line, i + 3);
      for (int shift = 16; shift >= 0 && left > 0; shift -= 8) {
        out.write(bits >> shift);
        left--;
      }
    }
  }

  /** Blanks at the end of a line may have been lost on the way. */
  private static int sextet(Lines line, int index) {
    return index < line.length() ? (line.at(index) - ' ') & 63 : 0;
  }

  private static int endOfData(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int feed = text.indexOf('\n', at);
      String line = text.substring(at, feed < 0 ? text.length() : feed).stripTrailing();
      int next = feed < 0 ? text.length() : feed + 1;
      if (line.equals("end") || line.equals("====")) {
        return next;
      }
      if (!isData(line)) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** A line tells its length in its first character; base64 has no blanks. */
  private static boolean isData(String line) {
    if (line.isEmpty()) {
      return true;
    }
    int told = (((line.charAt(0) - ' ') & 63) + 2) / 3 * 4;
    int length = line.length() - 1;
    boolean uuencoded = length <= told + 2 && length >= told - 12;
    boolean base64 =
        line.length() > 20 && line.chars().allMatch(c -> Base64Bytes.value((byte) c) >= 0);
    return (uuencoded || base64) && line.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
