package org.tidings.audit.verify;

import java.util.Locale;

/** What somebody did to an audit log. */
enum Tampering {
  /** An event says something else than what we wrote. */
  CHANGED,
  /** An event was deleted; others come after its place. */
  MISSING,
  /** An event that we did not write stands between others or after the last. */
  INSERTED,
  /** An event stands in the place of another. */
  REORDERED,
  /**
   * The log does not end where its head says, or the head is not ours: its last events are gone.
   */
  CUT;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
