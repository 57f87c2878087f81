package org.tidings.manage;

import java.util.Collection;
import org.tidings.digest.LedgerLine;
import org.tidings.digest.Outcome;

/** How many notifications of a digest's window came to which outcome. */
public record LedgerView(
    int included, int merged, int filtered, int overBudget, int alreadyRead, int failed) {

  static LedgerView of(Collection<LedgerLine> ledger) {
    return new LedgerView(
        count(ledger, Outcome.INCLUDED),
        count(ledger, Outcome.MERGED),
        count(ledger, Outcome.FILTERED),
        count(ledger, Outcome.OVER_BUDGET),
        count(ledger, Outcome.ALREADY_READ),
        count(ledger, Outcome.FAILED));
  }

  private static int count(Collection<LedgerLine> ledger, Outcome outcome) {
    return Math.toIntExact(ledger.stream().filter(line -> line.outcome() == outcome).count());
  }
}
