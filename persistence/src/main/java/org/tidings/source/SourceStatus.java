package org.tidings.source;

import java.util.Locale;

/** How a source is doing. */
public enum SourceStatus {
  ACTIVE,
  PAUSED,
  /** Failing for now; polled again by itself. */
  ERROR,
  /** Waits for its owner, for example for a new password. */
  NEEDS_ATTENTION;

  /** The name in the API and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
