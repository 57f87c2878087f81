package org.tidings.ingest.mime;

import java.io.ByteArrayOutputStream;

/** Decodes HZ (RFC 1843), Chinese in seven bits, which no JDK does. */
final class HzText {

  private HzText() {}

  static String decode(byte[] bytes) {
    ByteArrayOutputStream gb = new ByteArrayOutputStream(bytes.length);
    boolean chinese = false;
    for (int i = 0; i < bytes.length; i++) {
      int next = i + 1 < bytes.length ? bytes[i + 1] : 0;
      if (bytes[i] == '~' && "{}~\n".indexOf(next) >= 0) {
        chinese = next == '{' || (next == '~' && chinese);
        if (next == '~') {
          gb.write('~');
        }
        i++;
      } else {
        chinese &= bytes[i] != '\n';
        gb.write(chinese ? bytes[i] | 0x80 : bytes[i]);
      }
    }
    return Charsets.decode(gb.toByteArray(), "gb2312");
  }
}
