package org.tidings.consent;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidings.text.OneLine;

/** Reads the request that a provider sends a browser back with. */
final class AuthorizationAnswer {

  private static final int ERROR_CHARS = 100;

  private AuthorizationAnswer() {}

  /**
   * The code.
   *
   * @throws ConsentRefusedException when it does not answer the attempt, or says no
   */
  static AuthorizationCode code(
      ConsentProvider provider, ConsentAttempt attempt, Map<String, List<String>> parameters) {
    if (parameters.values().stream().anyMatch(values -> values.size() > 1)) {
      throw unproven("A parameter came twice");
    }
    AuthorizationResponse response = parse(provider, parameters);
    // The defence against a mix-up of providers (RFC 9207). Where one does not name itself, its own
    // redirect address must do (RFC 9700, section 4.4.2).
    if (response.getIssuer() != null && !provider.isNamed(response.getIssuer().getValue())) {
      throw unproven("The answer is another issuer's");
    }
    if (!new State(attempt.state()).equals(response.getState())) {
      throw unproven("The state is another one's");
    }
    if (!response.indicatesSuccess()) {
      String error = String.valueOf(response.toErrorResponse().getErrorObject().getCode());
      throw new ConsentRefusedException(
          ConsentRefusal.DENIED, "The provider said " + OneLine.of(error, ERROR_CHARS));
    }
    return Optional.ofNullable(response.toSuccessResponse().getAuthorizationCode())
        .orElseThrow(() -> unproven("The answer has no code"));
  }

  private static AuthorizationResponse parse(
      ConsentProvider provider, Map<String, List<String>> parameters) {
    try {
      return AuthorizationResponse.parse(provider.redirectUri(), parameters);
    } catch (ParseException e) {
      throw unproven("The answer in the address cannot be read");
    }
  }

  private static ConsentRefusedException unproven(String detail) {
    return new ConsentRefusedException(ConsentRefusal.UNPROVEN, detail);
  }
}
