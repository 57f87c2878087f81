package org.tidings.consent;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidings.secrets.Secret;

/**
 * A provider of accounts, and what we are to it.
 *
 * @param declared what it documents
 * @param website where its people sign in, if elsewhere than declared
 * @param api where it is asked, if elsewhere than declared
 * @param tenant what stands for {@code {tenant}} in its paths
 * @param clientSecret none for a public client
 * @param scopes what is asked for
 * @param wall when a consent ends for good
 * @param redirectUri where it sends people back to: nobody else's
 */
record ConsentProvider(
    ProviderDeclaration declared,
    String website,
    String api,
    String tenant,
    String clientId,
    Optional<Secret> clientSecret,
    List<String> scopes,
    Optional<Wall> wall,
    URI redirectUri) {

  /** They open nothing by themselves, and are not always repeated in what was granted. */
  private static final List<String> ABOUT_THE_FLOW =
      List.of("openid", "profile", "email", "offline_access", "offline.access");

  String code() {
    return declared.code();
  }

  String name() {
    return declared.name();
  }

  URI authorization() {
    return address(website, declared.authorizePath());
  }

  URI token() {
    return address(api, declared.tokenPath());
  }

  Optional<URI> revocation() {
    return declared.revokePath().map(path -> address(api, path));
  }

  Optional<URI> profile() {
    return declared.profilePath().map(path -> address(api, path));
  }

  Map<String, String> parameters() {
    return declared.parameters();
  }

  private URI address(String host, String path) {
    return URI.create(host + path.replace("{tenant}", tenant));
  }

  /** Whether an answer that names its issuer can be this provider's. */
  boolean isNamed(String issuer) {
    return declared
        .issuer()
        .map(known -> known.replace(declared.website(), website))
        .map(known -> issuer.equals(known) || issuer.startsWith(known + "/"))
        .orElse(true); // not known: the address that the answer came to must do
  }

  /** Whether enough was granted to read with. */
  boolean isEnough(List<String> granted) {
    return scopes.stream()
        .filter(scope -> !ABOUT_THE_FLOW.contains(scope))
        .allMatch(scope -> granted.stream().anyMatch(scope::equalsIgnoreCase));
  }

  static List<String> scopes(String text) {
    return Arrays.stream(text.strip().split("\\s+")).filter(scope -> !scope.isEmpty()).toList();
  }
}
