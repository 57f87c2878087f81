package org.tidings.ingest.feed;

import java.util.regex.Pattern;
import org.tidings.ingest.mime.ReadableText;

/**
 * Words of a feed as they came, to be made readable when they are needed.
 *
 * @param html whether they are HTML
 */
record Markup(String raw, boolean html) {

  static final Markup NONE = new Markup("", false);

  /** Tags and references that people put where none are declared; others are meant as written. */
  private static final Pattern LOOKS_LIKE_HTML =
      Pattern.compile(
          "</?(?:a|abbr|b|br|cite|code|em|font|i|img|p|q|small|span|strong|sub|sup|tt|u)\\b[^<>]*>"
              + "|&(?:#\\d{1,6}|#x[0-9a-f]{1,5}|[a-z]{2,8});",
          Pattern.CASE_INSENSITIVE);

  /** Words of which nobody says what they are, as the titles of RSS. */
  static Markup undeclared(String raw) {
    return new Markup(raw, LOOKS_LIKE_HTML.matcher(raw).find());
  }

  boolean isBlank() {
    return raw.isBlank();
  }

  String text() {
    return html ? ReadableText.ofHtml(raw) : ReadableText.ofPlain(raw);
  }
}
