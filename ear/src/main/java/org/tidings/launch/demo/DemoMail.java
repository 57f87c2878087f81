package org.tidings.launch.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail written for the demo, with {@code @DATE@} in the place of its date, and a header that says
 * how long ago it was sent. Bytes outside ASCII pass through unchanged.
 */
record DemoMail(String source) {

  private static final Pattern AGE =
      Pattern.compile("(?m)^X-Demo-Minutes-Ago: *(\\d+)[ \\t]*\\r?\\n");

  static DemoMail of(byte[] bytes) {
    return new DemoMail(new String(bytes, ISO_8859_1));
  }

  /** How long before the start of the demo it was sent; zero when it does not say. */
  Duration age() {
    Matcher header = AGE.matcher(source);
    return header.find() ? Duration.ofMinutes(Long.parseLong(header.group(1))) : Duration.ZERO;
  }

  /** The mail as it would have arrived. */
  byte[] dated(Instant now) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(now.minus(age()).atOffset(ZoneOffset.UTC));
    return AGE.matcher(source)
        .replaceFirst("")
        .replace("@DATE@", date.replace("GMT", "+0000"))
        .getBytes(ISO_8859_1);
  }
}
