package org.tidings.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.tidings.manage.LedgerView;

/** Says what became of every item of a digest's window. */
@Named("ledgerWords")
@ApplicationScoped
public class LedgerWords {

  public int total(LedgerView ledger) {
    return ledger.included()
        + ledger.merged()
        + ledger.filtered()
        + ledger.overBudget()
        + ledger.alreadyRead()
        + ledger.failed();
  }

  /** One line for each outcome that occurred. */
  public List<String> lines(LedgerView ledger) {
    List<String> lines = new ArrayList<>();
    add(lines, ledger.included(), "told here");
    add(lines, ledger.merged(), "told together with another, being the same story");
    add(lines, ledger.filtered(), "left out by your rules");
    add(lines, ledger.overBudget(), "left out to keep this short");
    add(lines, ledger.alreadyRead(), "already read by you");
    add(lines, ledger.failed(), "not readable");
    return lines;
  }

  private static void add(List<String> lines, int count, String outcome) {
    if (count > 0) {
      lines.add(count + " " + outcome);
    }
  }
}
