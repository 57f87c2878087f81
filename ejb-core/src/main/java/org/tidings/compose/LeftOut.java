package org.tidings.compose;

import java.util.Optional;
import java.util.UUID;
import org.tidings.digest.LedgerLine;
import org.tidings.digest.Outcome;

/**
 * Why a notification is not told.
 *
 * @param rule the rule that leaves it out, if one does
 */
public record LeftOut(Outcome outcome, Optional<UUID> rule) {

  static LeftOut because(Outcome outcome) {
    return new LeftOut(outcome, Optional.empty());
  }

  static LeftOut by(UUID rule) {
    return new LeftOut(Outcome.FILTERED, Optional.of(rule));
  }

  LedgerLine line(UUID digestId, UUID notificationId) {
    return rule.map(by -> LedgerLine.filteredBy(by, digestId, notificationId))
        .orElseGet(() -> LedgerLine.leftOut(digestId, notificationId, outcome));
  }
}
