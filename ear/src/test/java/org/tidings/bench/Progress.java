package org.tidings.bench;

import java.util.Locale;

/** What a benchmark says while it runs. */
final class Progress {

  private Progress() {}

  static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
