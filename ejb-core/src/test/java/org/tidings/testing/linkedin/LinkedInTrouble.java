package org.tidings.testing.linkedin;

/** How a {@link LinkedInDouble} misbehaves. */
public enum LinkedInTrouble {
  NONE,
  /** The access token is over. */
  EXPIRED(401, 65602, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired"),
  /** The member took back what he allowed. */
  REVOKED(401, 65601, "REVOKED_ACCESS_TOKEN", "The token used in the request has been revoked"),
  /** The member lost his role. */
  FORBIDDEN(403, 100, "ACCESS_DENIED", "Not enough permissions to access: posts.FINDER-author"),
  /** The version of the API was retired. */
  RETIRED(426, 0, "NONEXISTENT_VERSION", "Requested version 20200101 is not active"),
  /** The calls of the day are used up, whoever counted them. */
  TOO_MANY(
      429,
      101,
      "TOO_MANY_REQUESTS",
      "Resource level throttle limit for calls to this resource is reached."),
  FAILS(500, 0, "INTERNAL_SERVER_ERROR", "Internal Server Error"),
  /** An answer comes byte by byte, for ever. */
  SLOW,
  /** The connection ends within the answer. */
  TRUNCATED,
  /** A page of HTML where JSON should be. */
  A_PAGE,
  /** More than anybody should read. */
  HUGE,
  /** Each element comes twice. */
  DUPLICATE,
  /** The elements come in no order. */
  OUT_OF_ORDER,
  /** Among the elements stands one that is none. */
  NONSENSE;

  final int status;
  final int serviceCode;
  final String code;
  final String message;

  LinkedInTrouble() {
    this(0, 0, "", "");
  }

  LinkedInTrouble(int status, int serviceCode, String code, String message) {
    this.status = status;
    this.serviceCode = serviceCode;
    this.code = code;
    this.message = message;
  }

  boolean isError() {
    return status > 0;
  }
}
