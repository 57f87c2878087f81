package org.tidings.digest;

import java.util.Locale;

/** What became of a notification in a digest. */
public enum Outcome {
  /** An entry tells it. */
  INCLUDED,
  /** An entry that tells the same story cites it too. */
  MERGED,
  /** The user's rules leave it out. */
  FILTERED,
  /** There was no room; the digest counts it. */
  OVER_BUDGET,
  /** The user has read it at the source. */
  ALREADY_READ,
  /** It could not be summarized. */
  FAILED;

  /** The name in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether an entry of the digest cites the notification. */
  public boolean isCited() {
    return this == INCLUDED || this == MERGED;
  }
}
