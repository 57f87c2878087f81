package org.tidings.testing.x;

/** How X, or what is between X and us, can misbehave. */
public enum XTrouble {
  NONE,
  /** 401: the access token is good for nothing. */
  UNAUTHORIZED,
  /** 402: the application has no credits left. */
  CREDITS_DEPLETED,
  /** 403: the application may not ask at all. */
  CLIENT_FORBIDDEN,
  /** 403: the account may not see what was asked for. */
  NOT_AUTHORIZED,
  /** 429 until the header's time. */
  RATE_LIMITED,
  /** 429: the application has had all that it may have in this cycle. */
  USAGE_CAPPED,
  /** 503 with a page for people. */
  FAILS,
  /** A byte now and then. */
  SLOW,
  /** The answer ends in the middle. */
  TRUNCATED,
  /** More than anybody should read. */
  HUGE,
  /** Something else than JSON. */
  A_PAGE,
  /** Every post comes twice. */
  DUPLICATES,
  /** Posts come in no order. */
  OUT_OF_ORDER,
  /** 200 with errors beside the data. */
  PARTIAL,
  /** 200 with errors and no data, as for what does not exist. */
  NOTHING_BUT_ERRORS,
  /** 400: the {@code since_id} is older than X looks back. */
  SINCE_TOO_OLD,
  /** A next page follows every page. */
  ENDLESS
}
