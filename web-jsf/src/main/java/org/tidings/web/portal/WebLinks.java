package org.tidings.web.portal;

import java.util.Locale;

/** Which addresses found in other people's texts become links. */
final class WebLinks {

  private WebLinks() {}

  /** Web pages only: no script, no file, no data. */
  static boolean isSafe(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return lower.startsWith("https://") || lower.startsWith("http://");
  }
}
