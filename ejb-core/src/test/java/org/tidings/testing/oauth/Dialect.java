package org.tidings.testing.oauth;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How a provider documents its OAuth 2.0 for web applications with a secret. Written from its
 * documents, not from the product.
 */
public enum Dialect {
  GOOGLE("/o/oauth2/v2/auth", "/token", "/revoke"),
  MICROSOFT("/common/oauth2/v2.0/authorize", "/common/oauth2/v2.0/token", ""),
  LINKEDIN("/oauth/v2/authorization", "/oauth/v2/accessToken", ""),
  X("/i/oauth2/authorize", "/2/oauth2/token", "/2/oauth2/revoke");

  final String authorizePath;
  final String tokenPath;

  /** Empty: there is none. */
  final String revokePath;

  Dialect(String authorizePath, String tokenPath, String revokePath) {
    this.authorizePath = authorizePath;
    this.tokenPath = tokenPath;
    this.revokePath = revokePath;
  }

  boolean wantsChallenge() {
    return this != LINKEDIN;
  }

  /** Whether the client's secret stands in a header, not in the form. */
  boolean wantsBasic() {
    return this == X;
  }

  boolean rotates() {
    return this == X || this == MICROSOFT;
  }

  Duration codeLife() {
    return switch (this) {
      case X -> Duration.ofSeconds(30);
      case LINKEDIN -> Duration.ofMinutes(30);
      default -> Duration.ofMinutes(10);
    };
  }

  Duration accessLife() {
    return switch (this) {
      case X -> Duration.ofHours(2);
      case LINKEDIN -> Duration.ofDays(60);
      default -> Duration.ofHours(1);
    };
  }

  /** Whether what was asked for brings a refresh token. */
  boolean lasts(Map<String, String> asked, Set<String> scopes) {
    return switch (this) {
      case GOOGLE ->
          "offline".equals(asked.get("access_type")) && "consent".equals(asked.get("prompt"));
      case MICROSOFT -> scopes.contains("offline_access");
      case LINKEDIN -> true; // as for an approved partner
      case X -> scopes.contains("offline.access");
    };
  }

  /** What it says when somebody presses Cancel. */
  String denial() {
    return this == LINKEDIN ? "user_cancelled_authorize" : "access_denied";
  }

  String badClient() {
    return switch (this) {
      case X ->
          "{\"error\":\"unauthorized_client\",\"error_description\":\"Missing valid header\"}";
      case MICROSOFT ->
          "{\"error\":\"invalid_client\",\"error_codes\":[7000215],"
              + "\"error_description\":\"AADSTS7000215: Invalid client secret provided.\"}";
      default -> "{\"error\":\"invalid_client\"}";
    };
  }

  String badGrant() {
    return switch (this) {
      case GOOGLE ->
          "{\"error\":\"invalid_grant\","
              + "\"error_description\":\"Token has been expired or revoked.\"}";
      case MICROSOFT ->
          "{\"error\":\"invalid_grant\",\"error_codes\":[700082],"
              + "\"error_description\":\"AADSTS700082: The refresh token has expired.\"}";
      case LINKEDIN ->
          "{\"error\":\"invalid_request\",\"error_description\":\"Unable to retrieve access token\"}";
      case X ->
          "{\"error\":\"invalid_request\","
              + "\"error_description\":\"Value passed for the token was invalid.\"}";
    };
  }

  /** Between the scopes of an answer. */
  String scopeSeparator() {
    return this == LINKEDIN ? "," : " ";
  }
}
