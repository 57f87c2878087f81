package org.tidings.ingest.mime;

import java.util.regex.Pattern;

/** Takes the formatting out of enriched text (RFC 1896), the forerunner of HTML in mails. */
final class EnrichedText {

  private static final Pattern PARAMETER =
      Pattern.compile("(?i)<param>[^<]{0,500}</param>|</?[a-z0-9-]{1,60}>");

  private EnrichedText() {}

  static String plain(String text) {
    String[] literal = text.split("<<", -1); // of which one is meant
    for (int i = 0; i < literal.length; i++) {
      literal[i] = PARAMETER.matcher(literal[i]).replaceAll("");
    }
    return String.join("<", literal);
  }
}
