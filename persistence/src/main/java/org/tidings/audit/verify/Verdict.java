package org.tidings.audit.verify;

import java.util.Optional;

/**
 * What came of verifying one log.
 *
 * @param seq the place of the first event that is not right; of an intact log, of its last event
 */
record Verdict(long seq, Optional<Tampering> tampering) {

  static Verdict intact(long events) {
    return new Verdict(events, Optional.empty());
  }

  static Verdict broken(long seq, Tampering tampering) {
    return new Verdict(seq, Optional.of(tampering));
  }

  boolean isIntact() {
    return tampering.isEmpty();
  }

  @Override
  public String toString() {
    return tampering
        .map(kind -> "BROKEN at seq %d: %s".formatted(seq, kind))
        .orElseGet(() -> "ok %d events".formatted(seq));
  }
}
