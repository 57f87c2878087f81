package org.tidings.identity.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tidings.identity.ForAnybody;
import org.tidings.text.OneLine;

/**
 * The authorization code flow with PKCE: sends a browser to the provider, and finds out who came
 * back. Everything an answer must match (state, nonce, verifier) is in the {@link SignInAttempt},
 * which the caller keeps for the browser and gives back once.
 */
@ApplicationScoped
@ForAnybody
public class CodeFlow {

  private static final int DETAIL_CHARS = 100;

  private final ConfiguredProvider configured;
  private final Discovery discovery;
  private final TokenEndpoint tokens;
  private final IdTokenCheck idTokens;
  private final Clock clock;

  @Inject
  public CodeFlow(
      ConfiguredProvider configured,
      Discovery discovery,
      TokenEndpoint tokens,
      IdTokenCheck idTokens,
      Clock clock) {
    this.configured = configured;
    this.discovery = discovery;
    this.tokens = tokens;
    this.idTokens = idTokens;
    this.clock = clock;
  }

  protected CodeFlow() {
    this(null, null, null, null, null); // for the container
  }

  /**
   * Begins a sign-in with the operator's provider.
   *
   * @param to the page to go to afterwards
   * @param connectFor the user who wants to connect an identity, if that is what it is for
   */
  public SignInAttempt begin(String to, Optional<UUID> connectFor) {
    return begin(to, Optional.empty(), connectFor);
  }

  /** Begins a sign-in with a provider that a workspace chose. */
  public SignInAttempt begin(Provider provider, String to) {
    return begin(to, provider.chosen(), Optional.empty());
  }

  private SignInAttempt begin(String to, Optional<UUID> chosen, Optional<UUID> connectFor) {
    return new SignInAttempt(
        new State().getValue(),
        new Nonce().getValue(),
        new CodeVerifier().getValue(),
        to,
        chosen.orElse(null),
        connectFor.orElse(null),
        clock.instant());
  }

  /**
   * Where the browser goes to sign in.
   *
   * @throws OidcRefusedException when the provider does not answer
   */
  public URI address(SignInAttempt attempt) {
    return address(configured.require(), attempt);
  }

  /** As {@link #address(SignInAttempt)}, with any provider. */
  public URI address(Provider provider, SignInAttempt attempt) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope(provider.scopes().toArray(String[]::new)),
            new ClientID(provider.clientId()),
            provider.redirectUri())
        .endpointURI(discovery.of(provider).metadata().getAuthorizationEndpointURI())
        .state(new State(attempt.state()))
        .nonce(new Nonce(attempt.nonce()))
        .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * Finds out who came back.
   *
   * @param parameters of the request that the provider sent the browser with
   * @throws OidcRefusedException when that is not proven
   */
  public ProvenPerson finish(SignInAttempt attempt, Map<String, List<String>> parameters) {
    return finish(configured.require(), attempt, parameters);
  }

  /** As {@link #finish(SignInAttempt, Map)}, with the provider that the browser comes back from. */
  public ProvenPerson finish(
      Provider provider, SignInAttempt attempt, Map<String, List<String>> parameters) {
    if (attempt.isOver(clock.instant())) {
      throw new OidcRefusedException(Refusal.NOT_BEGUN, "The sign-in took too long");
    }
    if (!attempt.isWith(provider)) {
      throw new OidcRefusedException(
          Refusal.NOT_BEGUN, "It was begun with another provider, or that has been changed");
    }
    KnownIssuer issuer = discovery.of(provider);
    AuthorizationCode code = code(provider, issuer, attempt, parameters);
    OIDCTokenResponse answer = tokens.redeem(provider, issuer, attempt, code);
    return idTokens.person(provider, issuer, attempt, answer);
  }

  private static AuthorizationCode code(
      Provider provider,
      KnownIssuer issuer,
      SignInAttempt attempt,
      Map<String, List<String>> parameters) {
    if (parameters.values().stream().anyMatch(values -> values.size() > 1)) {
      throw unproven("A parameter came twice");
    }
    AuthenticationResponse response = parse(provider, parameters);
    requireFrom(provider, issuer, response);
    if (!new State(attempt.state()).equals(response.getState())) {
      throw unproven("The state is another sign-in's");
    }
    if (!response.indicatesSuccess()) {
      String error = String.valueOf(response.toErrorResponse().getErrorObject().getCode());
      throw new OidcRefusedException(
          Refusal.DENIED, "The provider said " + OneLine.of(error, DETAIL_CHARS));
    }
    return Optional.ofNullable(response.toSuccessResponse().getAuthorizationCode())
        .orElseThrow(() -> unproven("The answer has no code"));
  }

  private static AuthenticationResponse parse(
      Provider provider, Map<String, List<String>> parameters) {
    try {
      return AuthenticationResponseParser.parse(provider.redirectUri(), parameters);
    } catch (ParseException e) {
      throw unproven("The answer in the address cannot be read");
    }
  }

  /** The defence against a mix-up of providers (RFC 9207). */
  private static void requireFrom(
      Provider provider, KnownIssuer issuer, AuthenticationResponse response) {
    if (response.getIssuer() == null) {
      if (issuer.metadata().supportsAuthorizationResponseIssuerParam()) {
        throw unproven("The answer does not say which issuer it is from");
      }
    } else if (!response.getIssuer().getValue().equals(provider.issuer())) {
      throw unproven("The answer is from another issuer");
    }
  }

  private static OidcRefusedException unproven(String detail) {
    return new OidcRefusedException(Refusal.UNPROVEN, detail);
  }
}
