package org.tidings.consent;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.identity.oidc.ProviderClient;
import org.tidings.net.OperatorHttp;
import org.tidings.secrets.Secret;

/** Asks providers for tokens. Never inside a transaction: it takes as long as a deadline. */
@ApplicationScoped
public class TokenEndpoint {

  private static final int OK = 200;

  /** What a token lives when the provider does not say (RFC 6749 leaves it open). */
  private static final Duration USUAL_LIFE = Duration.ofHours(1);

  private final ProviderClient http;
  private final Clock clock;

  /**
   * @param deadline for each request
   */
  @Inject
  public TokenEndpoint(
      OperatorHttp http,
      Clock clock,
      @ConfigProperty(name = "tidings.consent.deadline", defaultValue = "PT10S")
          Duration deadline) {
    this.http = new ProviderClient(http, deadline);
    this.clock = clock;
  }

  protected TokenEndpoint() { // for the container
    http = null;
    clock = null;
  }

  /** Redeems a code for tokens. */
  TokenResult redeem(ConsentProvider provider, AuthorizationCode code, String verifier) {
    CodeVerifier proof = provider.declared().pkce() ? new CodeVerifier(verifier) : null;
    return ask(provider, new AuthorizationCodeGrant(code, provider.redirectUri(), proof));
  }

  /** Asks for another access token. */
  TokenResult refresh(ConsentProvider provider, Secret refreshToken) {
    return ask(provider, new RefreshTokenGrant(new RefreshToken(refreshToken.reveal())));
  }

  private TokenResult ask(ConsentProvider provider, AuthorizationGrant grant) {
    try {
      HTTPResponse answer = request(provider, grant).toHTTPRequest().send(http);
      return answer.getStatusCode() == OK
          ? new TokenResult.Issued(read(provider, answer))
          : TokenErrors.read(answer);
    } catch (IOException e) {
      return new TokenResult.Unanswered("no whole answer", true);
    } catch (ParseException e) {
      return new TokenResult.Unanswered("an answer that cannot be read", true);
    }
  }

  private static TokenRequest request(ConsentProvider provider, AuthorizationGrant grant) {
    ClientID client = new ClientID(provider.clientId());
    return provider
        .clientSecret()
        .map(secret -> authentication(provider, client, secret))
        .map(ours -> new TokenRequest.Builder(provider.token(), ours, grant))
        .orElseGet(() -> new TokenRequest.Builder(provider.token(), client, grant))
        .build();
  }

  static ClientAuthentication authentication(
      ConsentProvider provider, ClientID client, Secret secret) {
    var ours = new com.nimbusds.oauth2.sdk.auth.Secret(secret.reveal());
    return provider.declared().secretInHeader()
        ? new ClientSecretBasic(client, ours)
        : new ClientSecretPost(client, ours);
  }

  private IssuedTokens read(ConsentProvider provider, HTTPResponse answer) throws ParseException {
    OIDCTokenResponse tokens = OIDCTokenResponse.parse(answer);
    var access = tokens.getTokens().getAccessToken();
    RefreshToken refresh = tokens.getTokens().getRefreshToken();
    Duration life =
        access.getLifetime() > 0 ? Duration.ofSeconds(access.getLifetime()) : USUAL_LIFE;
    return new IssuedTokens(
        new Secret(access.getValue()),
        Optional.ofNullable(refresh).map(token -> new Secret(token.getValue())),
        Optional.ofNullable(tokens.getOIDCTokens()).map(OIDCTokens::getIDTokenString),
        clock.instant().plus(life),
        granted(provider, access.getScope()));
  }

  /**
   * Who says nothing of scopes grants those that were asked for (RFC 6749, section 5.1); LinkedIn
   * puts commas between them.
   */
  private static List<String> granted(ConsentProvider provider, Scope scope) {
    return scope == null
        ? provider.scopes()
        : ConsentProvider.scopes(scope.toString().replace(',', ' '));
  }
}
