package org.tidings.manage;

import org.tidings.digest.Outcome;
import org.tidings.digest.Tally;

/** How many notifications of a digest's window came to which outcome, those deleted since too. */
public record LedgerView(
    int included, int merged, int filtered, int overBudget, int alreadyRead, int failed) {

  static LedgerView of(Tally tally) {
    return new LedgerView(
        tally.count(Outcome.INCLUDED),
        tally.count(Outcome.MERGED),
        tally.count(Outcome.FILTERED),
        tally.count(Outcome.OVER_BUDGET),
        tally.count(Outcome.ALREADY_READ),
        tally.count(Outcome.FAILED));
  }
}
