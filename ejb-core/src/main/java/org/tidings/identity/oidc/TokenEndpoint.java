package org.tidings.identity.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.tidings.text.OneLine;

/** Exchanges an authorization code for tokens, with the provider and behind the browser's back. */
@ApplicationScoped
public class TokenEndpoint {

  private static final int SERVER_ERROR = 500;
  private static final int DETAIL_CHARS = 100;

  private final ProviderHttp http;

  @Inject
  public TokenEndpoint(ProviderHttp http) {
    this.http = http;
  }

  protected TokenEndpoint() {
    this(null); // for the container
  }

  OIDCTokenResponse redeem(
      Provider provider, KnownIssuer issuer, SignInAttempt attempt, AuthorizationCode code) {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            code, provider.redirectUri(), new CodeVerifier(attempt.verifier()));
    return read(send(http.to(provider), request(provider, issuer, grant)));
  }

  private static TokenRequest request(
      Provider provider, KnownIssuer issuer, AuthorizationCodeGrant grant) {
    URI endpoint = issuer.metadata().getTokenEndpointURI();
    ClientID client = new ClientID(provider.clientId());
    return provider
        .clientSecret()
        .map(secret -> authentication(issuer, client, new Secret(secret.reveal())))
        .map(ours -> new TokenRequest.Builder(endpoint, ours, grant))
        .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant))
        .build();
  }

  /** Basic unless the provider wants the secret in the form only. */
  private static ClientAuthentication authentication(
      KnownIssuer issuer, ClientID client, Secret secret) {
    List<ClientAuthenticationMethod> methods = issuer.metadata().getTokenEndpointAuthMethods();
    return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        ? new ClientSecretBasic(client, secret)
        : new ClientSecretPost(client, secret);
  }

  private static HTTPResponse send(ProviderClient client, TokenRequest request) {
    try {
      HTTPResponse response = request.toHTTPRequest().send(client);
      if (response.getStatusCode() >= SERVER_ERROR) {
        throw unreachable("status " + response.getStatusCode());
      }
      return response;
    } catch (IOException e) {
      throw unreachable(e.getClass().toString());
    }
  }

  private static OIDCTokenResponse read(HTTPResponse response) {
    try {
      TokenResponse answer = OIDCTokenResponseParser.parse(response);
      if (answer instanceof OIDCTokenResponse tokens && tokens.getOIDCTokens() != null) {
        return tokens;
      }
      if (answer.indicatesSuccess()) {
        throw unproven("The token endpoint gave no ID token");
      }
      String error = String.valueOf(answer.toErrorResponse().getErrorObject().getCode());
      throw unproven("The token endpoint said " + OneLine.of(error, DETAIL_CHARS));
    } catch (ParseException e) {
      throw unproven("The token endpoint's answer cannot be read");
    }
  }

  private static OidcRefusedException unreachable(String detail) {
    return new OidcRefusedException(
        Refusal.UNREACHABLE, "The token endpoint did not answer: " + detail);
  }

  private static OidcRefusedException unproven(String detail) {
    return new OidcRefusedException(Refusal.UNPROVEN, detail);
  }
}
