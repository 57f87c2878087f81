package org.tidings.spend;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.tidings.text.Dollars;

/**
 * What a workspace has spent in a month on reading at a provider, in millionths of a dollar.
 *
 * @param cap what its plan has for that
 */
public record Spending(YearMonth month, long spent, long cap) {

  /** In words, for the workspace's people. */
  public String words() {
    return "%s of the %s that your workspace has for it in %s are spent"
        .formatted(Dollars.of(spent), Dollars.of(cap), name(month));
  }

  /** Why nothing is read any more, when it goes on, and who can change that. */
  String notice(String where) {
    return cap == 0
        ? "Reading at %s costs money, and your plan has none for it. Ask your operator for a larger plan."
            .formatted(where)
        : "Reading at %s rests: %s, and what is left is too little for another look. It goes on on 1 %s (UTC), or with a larger plan: ask your operator."
            .formatted(where, words(), name(month.plusMonths(1)));
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }
}
