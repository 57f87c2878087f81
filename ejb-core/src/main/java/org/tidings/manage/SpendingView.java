package org.tidings.manage;

import org.tidings.spend.Spending;
import org.tidings.text.Dollars;

/**
 * What the workspace has spent this month on reading where a source stands, in millionths of a
 * dollar.
 *
 * @param month of UTC, such as 2026-11
 * @param capMicros what the plan has for a month
 */
public record SpendingView(String month, long spentMicros, long capMicros) {

  static SpendingView of(Spending spending) {
    return new SpendingView(spending.month().toString(), spending.spent(), spending.cap());
  }

  /** For people. */
  public String words() {
    return "%s of %s".formatted(Dollars.of(spentMicros), Dollars.of(capMicros));
  }
}
