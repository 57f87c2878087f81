package org.tidings.limit;

/** What may be done so often and no more. Each limit is a setting of the operator's. */
public enum Limit {
  /** Tries of a password for one e-mail address, known or not. */
  SIGN_IN_PER_ACCOUNT("sign-in-per-account", "20/PT15M"),
  /** Tries of passwords from one network address. */
  SIGN_IN_PER_ADDRESS("sign-in-per-address", "100/PT15M"),
  /** Tries of a code for one account, after its password was right. */
  SECOND_FACTOR_PER_ACCOUNT("second-factor-per-account", "10/PT15M"),
  /** Tries of codes from one network address. */
  SECOND_FACTOR_PER_ADDRESS("second-factor-per-address", "100/PT15M"),
  /** Accounts opened from one network address. */
  SIGN_UP_PER_ADDRESS("sign-up-per-address", "60/PT1H"),
  /** Links to choose a new password, for one e-mail address, known or not. */
  RESETS_PER_ACCOUNT("resets-per-account", "5/PT1H"),
  /** Links to choose a new password, asked for from one network address. */
  RESETS_PER_ADDRESS("resets-per-address", "30/PT1H"),
  /** Verification codes that one user asks for. */
  CODES_PER_USER("codes-per-user", "20/PT1H"),
  /** Verification codes sent to one e-mail address, whoever asks. */
  CODES_PER_TARGET("codes-per-target", "10/PT1H"),
  /** Exports of his data that one user asks for. */
  EXPORTS_PER_USER("exports-per-user", "5/PT24H"),
  /** Identity providers of its own that a workspace has tried out. */
  SSO_TRIES_PER_WORKSPACE("sso-tries-per-workspace", "20/PT1H"),
  /** Polls and tries of sources on one host, or of one provider, whoever's they are. */
  POLLS_PER_HOST("polls-per-host", "1200/PT1M"),
  /** Polls and tries of one user's sources. */
  POLLS_PER_USER("polls-per-user", "1000/PT1M"),
  /** Polls of the sources of a workspace. */
  POLLS_PER_WORKSPACE("polls-per-workspace", "6000/PT1M"),
  /** Sign-ins that one account at a source refuses: three, and one more each hour from then on. */
  REFUSED_SIGN_INS_PER_ACCOUNT("refused-sign-ins-per-account", "3/PT3H"),
  /** Refusals of the whole installation by a provider: two, and one more each hour from then on. */
  REFUSALS_PER_PROVIDER("refusals-per-provider", "2/PT2H"),
  /** Items that programs send to one webhook. */
  ITEMS_PER_WEBHOOK("items-per-webhook", "60/PT1M"),
  /** API requests of one user, with whichever of his tokens. */
  API_PER_CALLER("api-per-caller", "1200/PT1M"),
  /** API requests of all members of a workspace. */
  API_PER_WORKSPACE("api-per-workspace", "6000/PT1M"),
  /** API requests from one network address that nobody has signed in for. */
  API_PER_ADDRESS("api-per-address", "300/PT1M");

  private static final String SETTINGS = "tidings.limit.";

  private final String code;
  private final String usual;

  Limit(String code, String usual) {
    this.code = code;
    this.usual = usual;
  }

  /** The name by which answers tell of it. */
  public String code() {
    return code;
  }

  /** The setting that changes it. */
  public String setting() {
    return SETTINGS + code;
  }

  /** The rate where the operator says nothing. */
  String usual() {
    return usual;
  }
}
