package org.tidings.consent;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider of accounts documents about its OAuth 2.0, for all installations alike.
 *
 * @param code in addresses and settings
 * @param name as people call it
 * @param website where people sign in
 * @param api where programs ask
 * @param authorizePath below the website; {@code {tenant}} stands for a setting
 * @param tokenPath below the api
 * @param revokePath below the api, where tokens can be revoked one by one
 * @param profilePath below the api, where an access token tells whose it is; none: an ID token does
 * @param issuer how its answers name it (RFC 9207), or the beginning of that; none: not known
 * @param scopes what is asked for unless the operator says otherwise
 * @param parameters what else it wants to be asked with
 * @param pkce whether it takes part in PKCE in this flow
 * @param secretInHeader whether the client's secret travels in a header; else in the form
 * @param lasting whether nothing works for long without a refresh token
 * @param rotates whether a refresh token is good once
 * @param wall none: not known
 * @param withdrawAt where its users take back what they allowed
 */
record ProviderDeclaration(
    String code,
    String name,
    String website,
    String api,
    String authorizePath,
    String tokenPath,
    Optional<String> revokePath,
    Optional<String> profilePath,
    Optional<String> issuer,
    String scopes,
    Map<String, String> parameters,
    boolean pkce,
    boolean secretInHeader,
    boolean lasting,
    boolean rotates,
    Optional<Wall> wall,
    String withdrawAt) {

  static final Wall GOOGLE_TESTING = new Wall(Duration.ofDays(7), false);

  static final ProviderDeclaration GOOGLE =
      new ProviderDeclaration(
          "google",
          "Google",
          "https://accounts.google.com",
          "https://oauth2.googleapis.com",
          "/o/oauth2/v2/auth",
          "/token",
          Optional.of("/revoke"),
          Optional.empty(),
          Optional.of("https://accounts.google.com"),
          "openid email https://mail.google.com/",
          Map.of("access_type", "offline", "prompt", "consent"), // else no refresh token comes
          true,
          false,
          true,
          false,
          Optional.of(new Wall(Duration.ofDays(180), true)), // six months unused
          "https://myaccount.google.com/connections");

  static final ProviderDeclaration MICROSOFT =
      new ProviderDeclaration(
          "microsoft",
          "Microsoft",
          "https://login.microsoftonline.com",
          "https://login.microsoftonline.com",
          "/{tenant}/oauth2/v2.0/authorize",
          "/{tenant}/oauth2/v2.0/token",
          Optional.empty(),
          Optional.empty(),
          Optional.of("https://login.microsoftonline.com"),
          "openid email offline_access https://outlook.office.com/IMAP.AccessAsUser.All",
          Map.of("prompt", "select_account"),
          true,
          false,
          true,
          false, // the one before stays good for a while
          Optional.of(new Wall(Duration.ofDays(90), true)),
          "https://myapps.microsoft.com");

  static final ProviderDeclaration LINKEDIN =
      new ProviderDeclaration(
          "linkedin",
          "LinkedIn",
          "https://www.linkedin.com",
          "https://www.linkedin.com",
          "/oauth/v2/authorization",
          "/oauth/v2/accessToken",
          Optional.empty(),
          Optional.empty(),
          Optional.of("https://www.linkedin.com/oauth"),
          "r_organization_social rw_organization_admin",
          Map.of(),
          false, // only for programs without a secret, at another address
          false,
          false, // refresh tokens are for approved partners
          false,
          Optional.of(new Wall(Duration.ofDays(365), false)),
          "https://www.linkedin.com/mypreferences/d/data-sharing-for-permitted-services");

  static final ProviderDeclaration X =
      new ProviderDeclaration(
          "x",
          "X",
          "https://x.com",
          "https://api.x.com",
          "/i/oauth2/authorize",
          "/2/oauth2/token",
          Optional.of("/2/oauth2/revoke"),
          Optional.of("/2/users/me"),
          Optional.empty(),
          "tweet.read users.read list.read offline.access",
          Map.of(),
          true,
          true,
          true,
          true,
          Optional.empty(),
          "https://x.com/settings/connected_apps");

  static final List<ProviderDeclaration> ALL = List.of(GOOGLE, MICROSOFT, LINKEDIN, X);
}
