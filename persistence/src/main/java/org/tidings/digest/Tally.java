package org.tidings.digest;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many notifications of a digest's window came to which outcome, as it was when the digest was
 * composed. The ledger's lines go with the notifications that their user deletes; these counts say
 * nothing of any of them, and stay.
 *
 * @param counts of the outcomes that there were
 */
public record Tally(Map<Outcome, Integer> counts) {

  public static final Tally NONE = new Tally(Map.of());

  public Tally {
    Map<Outcome, Integer> copy = new EnumMap<>(Outcome.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }

  public static Tally of(Collection<LedgerLine> ledger) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    ledger.forEach(line -> counts.merge(line.outcome(), 1, Integer::sum));
    return new Tally(counts);
  }

  public int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }
}
