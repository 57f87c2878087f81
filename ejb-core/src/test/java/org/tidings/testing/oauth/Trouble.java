package org.tidings.testing.oauth;

/** What an {@link AccountProvider} does wrong, or what somebody between it and us does. */
public enum Trouble {
  NONE,
  /** In the answer that the browser brings. */
  STATE_WRONG,
  ISSUER_WRONG,
  CODE_TWICE,
  CODE_MISSING,
  /** In the answer of the token endpoint. */
  GRANT_REFUSED,
  CLIENT_REFUSED,
  FAILS,
  TOO_MANY,
  NEVER_ENDS,
  A_PAGE,
  /** It does what it was asked for, and then the line breaks. */
  ANSWER_LOST,
  NO_REFRESH_TOKEN,
  FEWER_SCOPES
}
