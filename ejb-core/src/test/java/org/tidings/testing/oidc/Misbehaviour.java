package org.tidings.testing.oidc;

/** What a {@link MockIssuer} does wrong, or what somebody between it and us does. */
public enum Misbehaviour {
  NONE(Where.NOWHERE, ""),

  NONCE_WRONG(Where.SIGN_IN, "unproven"),
  NONCE_MISSING(Where.SIGN_IN, "unproven"),
  ISSUER_WRONG(Where.TOKEN, "unproven"),
  AUDIENCE_WRONG(Where.TOKEN, "unproven"),
  AUDIENCE_MISSING(Where.TOKEN, "unproven"),
  AUTHORIZED_PARTY_WRONG(Where.SIGN_IN, "unproven"),
  AUTHORIZED_PARTY_MISSING_FOR_TWO_AUDIENCES(Where.SIGN_IN, "unproven"),
  ALGORITHM_NONE(Where.TOKEN, "unproven"),
  ALGORITHM_HS256_WITH_THE_PUBLIC_KEY(Where.TOKEN, "unproven"),
  ALGORITHM_HS256_WITH_THE_CLIENT_SECRET(Where.TOKEN, "unproven"),
  ALGORITHM_RS512(Where.TOKEN, "unproven"),
  KEY_ID_UNKNOWN(Where.TOKEN, "unproven"),
  KEY_OF_AN_ATTACKER_UNDER_OUR_KEY_ID(Where.TOKEN, "unproven"),
  KEY_SET_ADDRESS_IN_THE_HEADER(Where.TOKEN, "unproven"),
  CERTIFICATE_ADDRESS_IN_THE_HEADER(Where.TOKEN, "unproven"),
  KEY_IN_THE_HEADER(Where.TOKEN, "unproven"),
  EXPIRED(Where.TOKEN, "unproven"),
  EXPIRY_MISSING(Where.TOKEN, "unproven"),
  NOT_YET_VALID(Where.TOKEN, "unproven"),
  ISSUED_IN_THE_FUTURE(Where.TOKEN, "unproven"),
  SUBJECT_MISSING(Where.TOKEN, "unproven"),
  SUBJECT_EMPTY(Where.TOKEN, "unproven"),
  SIGNATURE_CHANGED(Where.TOKEN, "unproven"),
  CLAIMS_CHANGED(Where.TOKEN, "unproven"),
  TYPE_OF_SOMETHING_ELSE(Where.TOKEN, "unproven"),
  ACCESS_TOKEN_AS_ID_TOKEN(Where.SIGN_IN, "unproven"),
  ACCESS_TOKEN_HASH_WRONG(Where.SIGN_IN, "unproven"),
  ID_TOKEN_MISSING(Where.SIGN_IN, "unproven"),
  ID_TOKEN_GARBLED(Where.SIGN_IN, "unproven"),

  CODE_UNKNOWN_TO_THE_ISSUER(Where.SIGN_IN, "unproven"),
  REDIRECT_ADDRESS_ANOTHER(Where.SIGN_IN, "unproven"),
  VERIFIER_ANOTHER(Where.SIGN_IN, "unproven"),
  TOKEN_ANSWER_REDIRECTS(Where.SIGN_IN, "unproven"),
  TOKEN_ANSWER_IS_A_PAGE(Where.SIGN_IN, "unproven"),
  TOKEN_ANSWER_FAILS(Where.SIGN_IN, "unreachable"),
  TOKEN_ANSWER_HUGE(Where.SIGN_IN, "unreachable"),
  TOKEN_ANSWER_NEVER_ENDS(Where.SIGN_IN, "unreachable"),

  SENDER_ANOTHER_ISSUER(Where.SIGN_IN, "unproven"),
  SENDER_MISSING(Where.SIGN_IN, "unproven"),
  ERROR_INSTEAD_OF_A_CODE(Where.SIGN_IN, "denied"),
  CODE_MISSING(Where.SIGN_IN, "unproven"),
  CODE_TWICE(Where.SIGN_IN, "unproven"),
  STATE_MISSING(Where.STATE, "unproven"),
  STATE_FOREIGN(Where.STATE, "unproven"),

  DISCOVERY_OF_ANOTHER_ISSUER(Where.DISCOVERY, "unproven"),
  DISCOVERY_WITH_A_PLAINTEXT_ENDPOINT(Where.DISCOVERY, "unproven"),
  DISCOVERY_HUGE(Where.DISCOVERY, "unreachable"),
  DISCOVERY_NEVER_ENDS(Where.DISCOVERY, "unreachable"),
  DISCOVERY_REDIRECTS(Where.DISCOVERY, "unreachable"),
  KEYS_HUGE(Where.DISCOVERY, "unreachable");

  private enum Where {
    NOWHERE,
    /** In any token. */
    TOKEN,
    /** In a sign-in only. */
    SIGN_IN,
    /** In the state, which the web looks at first. */
    STATE,
    /** In what is kept for an hour. */
    DISCOVERY
  }

  private final Where where;
  private final String refusal;

  Misbehaviour(Where where, String refusal) {
    this.where = where;
    this.refusal = refusal;
  }

  /** The code of the refusal that is due. */
  public String refusal() {
    return refusal;
  }

  /** Whether an access token can have it. */
  public boolean isOfAnyToken() {
    return where == Where.TOKEN;
  }

  public boolean isOfTheState() {
    return where == Where.STATE;
  }

  /** Whether it shows only when nothing is known of the issuer yet. */
  public boolean isOfDiscovery() {
    return where == Where.DISCOVERY;
  }
}
