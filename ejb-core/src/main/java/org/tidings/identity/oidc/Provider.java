package org.tidings.identity.oidc;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.tidings.secrets.Secret;

/**
 * The identity provider that the operator configured, and what we are to it.
 *
 * @param issuer exactly as the provider writes it in its tokens
 * @param clientSecret none for a public client
 * @param name what people call it
 * @param audience the name of our API in access tokens; without it no bearer JWT is accepted
 * @param signUp whether a person that nobody knows yet gets a workspace of his own
 * @param redirectUri where the provider sends people back to
 */
public record Provider(
    String issuer,
    String clientId,
    Optional<Secret> clientSecret,
    String name,
    List<String> scopes,
    Optional<String> audience,
    boolean signUp,
    URI redirectUri) {

  public Provider {
    if (!SecureUrl.isSecure(issuer)) {
      throw new IllegalArgumentException(
          "tidings.oidc.issuer must be an address such as https://id.example.org/realm");
    }
    if (!scopes.contains("openid")) {
      throw new IllegalArgumentException("tidings.oidc.scopes must contain openid");
    }
    if (audience.isPresent() && audience.get().equals(clientId)) {
      throw new IllegalArgumentException(
          "tidings.oidc.audience must differ from tidings.oidc.client-id,"
              + " or tokens that prove a sign-in would open the API");
    }
  }
}
