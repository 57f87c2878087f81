package org.tidings.identity.oidc;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.net.SecureUrl;
import org.tidings.secrets.Secret;

/**
 * An identity provider, and what we are to it.
 *
 * @param issuer exactly as the provider writes it in its tokens
 * @param clientSecret none for a public client
 * @param name what people call it
 * @param audience the name of our API in access tokens; without it no bearer JWT is accepted
 * @param signUp whether a person that nobody knows yet gets a workspace of his own
 * @param redirectUri where the provider sends people back to
 * @param chosen which configuration of a workspace it is of; none: the operator configured it
 */
public record Provider(
    String issuer,
    String clientId,
    Optional<Secret> clientSecret,
    String name,
    List<String> scopes,
    Optional<String> audience,
    boolean signUp,
    URI redirectUri,
    Optional<UUID> chosen) {

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

  /** One that the operator configured. */
  public Provider(
      String issuer,
      String clientId,
      Optional<Secret> clientSecret,
      String name,
      List<String> scopes,
      Optional<String> audience,
      boolean signUp,
      URI redirectUri) {
    this(
        issuer,
        clientId,
        clientSecret,
        name,
        scopes,
        audience,
        signUp,
        redirectUri,
        Optional.empty());
  }

  /** Whether a text can be an issuer: an address that nobody on the way can read. */
  public static boolean isIssuer(String text) {
    return SecureUrl.isSecure(text);
  }
}
