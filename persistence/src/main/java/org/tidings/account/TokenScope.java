package org.tidings.account;

import java.util.Locale;

/** What an API token may do; each scope includes the ones before it. */
public enum TokenScope {
  /** Look at everything of its user's, change nothing. */
  READ,
  /** Everything that its user may do. */
  WRITE;

  /** Whether this scope may do what {@code required} may. */
  public boolean covers(TokenScope required) {
    return compareTo(required) >= 0;
  }

  /** The name in the API and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
