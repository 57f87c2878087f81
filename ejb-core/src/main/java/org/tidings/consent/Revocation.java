package org.tidings.consent;

import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Token;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tidings.identity.oidc.ProviderClient;
import org.tidings.net.OperatorHttp;

/** Tells providers that a token shall not be good any more (RFC 7009). Not inside a transaction. */
@ApplicationScoped
public class Revocation {

  private static final int OK = 200;

  private final ProviderClient http;

  /**
   * @param deadline for each request
   */
  @Inject
  public Revocation(
      OperatorHttp http,
      @ConfigProperty(name = "tidings.consent.deadline", defaultValue = "PT10S")
          Duration deadline) {
    this.http = new ProviderClient(http, deadline);
  }

  protected Revocation() {
    http = null; // for the container
  }

  /**
   * Revokes them; the refresh token, if there is one, takes the access tokens along.
   *
   * @return whether the provider said that it is done
   */
  boolean revoke(ConsentProvider provider, StoredTokens tokens) {
    Token token =
        tokens
            .refresh()
            .<Token>map(secret -> new RefreshToken(secret.reveal()))
            .orElseGet(() -> new BearerAccessToken(tokens.access().reveal()));
    return provider.revocation().map(address -> isDone(provider, address, token)).orElse(false);
  }

  private boolean isDone(ConsentProvider provider, URI address, Token token) {
    ClientID client = new ClientID(provider.clientId());
    TokenRevocationRequest request =
        provider
            .clientSecret()
            .map(secret -> TokenEndpoint.authentication(provider, client, secret))
            .map(ours -> new TokenRevocationRequest(address, ours, token))
            .orElseGet(() -> new TokenRevocationRequest(address, client, token));
    try {
      return request.toHTTPRequest().send(http).getStatusCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }
}
