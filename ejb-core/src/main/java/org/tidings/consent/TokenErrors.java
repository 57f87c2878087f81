package org.tidings.consent;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.util.Optional;
import java.util.Set;
import org.tidings.text.OneLine;

/** Tells from the error of a token endpoint who can help. */
final class TokenErrors {

  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY = 429;
  private static final int CODE_CHARS = 60;

  /**
   * {@code invalid_request} is what X and LinkedIn say of a code or refresh token that is not good:
   * a request of ours is never malformed.
   */
  private static final Set<String> FOR_THE_OWNER =
      Set.of(
          "invalid_grant",
          "invalid_request",
          "invalid_token",
          "access_denied",
          "interaction_required",
          "consent_required",
          "login_required");

  private static final Set<String> FOR_THE_OPERATOR =
      Set.of(
          "invalid_client",
          "unauthorized_client",
          "unsupported_grant_type",
          "invalid_scope",
          "invalid_resource");

  private TokenErrors() {}

  static TokenResult read(HTTPResponse answer) {
    int status = answer.getStatusCode();
    String code = Optional.ofNullable(ErrorObject.parse(answer).getCode()).orElse("");
    if (status >= SERVER_ERROR) {
      return new TokenResult.Unanswered("status " + status, true);
    } else if (status == TOO_MANY) {
      return new TokenResult.Unanswered("status " + status, false);
    } else if (FOR_THE_OWNER.contains(code)) {
      return new TokenResult.Denied(code);
    } else if (FOR_THE_OPERATOR.contains(code)) {
      return new TokenResult.Misconfigured(code);
    }
    return new TokenResult.Unanswered(
        "status " + status + " " + OneLine.of(code, CODE_CHARS), false);
  }
}
