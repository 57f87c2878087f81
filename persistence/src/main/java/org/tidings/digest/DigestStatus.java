package org.tidings.digest;

import java.util.Locale;

/** Where a digest is on its way. */
public enum DigestStatus {
  COMPOSING,
  READY,
  DELIVERED,
  FAILED;

  /** The name in the API and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
