package org.tidings.ingest.mime;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a part whose transfer encoding is undone: its charset, and its soft line breaks. */
final class LeafText {

  private static final int LOOK_BYTES = 4_096;

  private static final Pattern META_CHARSET =
      Pattern.compile(
          "(?i)<(?:meta\\s|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s{0,5}=\\s{0,5}[\"']?([\\w:.-]{2,40})");

  private LeafText() {}

  static String of(PartHeader header, byte[] bytes) {
    String charset = header.parameter("charset");
    if (charset.isEmpty() && header.type().equals("text/html")) {
      charset = inPage(bytes);
    }
    String text = Charsets.decode(bytes, charset);
    boolean flowed =
        header.type().equals("text/plain") && header.parameter("format").equalsIgnoreCase("flowed");
    return flowed ? FlowedText.join(text, header.parameter("delsp").equalsIgnoreCase("yes")) : text;
  }

  private static String inPage(byte[] page) {
    int length = Math.min(page.length, LOOK_BYTES);
    String beginning = new String(page, 0, length, StandardCharsets.ISO_8859_1);
    Matcher meta = META_CHARSET.matcher(beginning);
    return meta.find() ? meta.group(1) : "";
  }
}
