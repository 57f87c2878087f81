package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.launch.RunningTidings;
import org.tidings.launch.demo.TidingsApi;
import org.tidings.testing.oidc.Misbehaviour;
import org.tidings.testing.oidc.MockIssuer;

/** Whatever a provider, or somebody between it and a browser, does wrong: nobody is signed in. */
class OidcRefusalsIT {

  @TempDir private static Path parent;

  private static MockIssuer issuer;
  private static RunningTidings tidings;
  private static URI home;

  private final OidcBrowser browser = new OidcBrowser(home);

  @BeforeAll
  static void start() throws IOException {
    issuer = MockIssuer.start();
    tidings = RunningTidings.up(parent.resolve("data"), settings());
    home = tidings.publicUri();
  }

  private static Map<String, String> settings() {
    return Map.of(
        "TIDINGS_OIDC_ISSUER",
        issuer.issuer(),
        "TIDINGS_OIDC_CLIENT_ID",
        MockIssuer.CLIENT,
        "TIDINGS_OIDC_CLIENT_SECRET",
        MockIssuer.SECRET,
        "TIDINGS_OIDC_NAME",
        "Mock",
        "TIDINGS_OIDC_AUDIENCE",
        MockIssuer.AUDIENCE,
        "TIDINGS_OIDC_SIGN_UP",
        "true",
        "TIDINGS_OIDC_DEADLINE",
        "PT2S",
        "TIDINGS_JAVA_OPTIONS",
        "-XX:TieredStopAtLevel=1");
  }

  @AfterAll
  static void stop_and_find_no_secret_in_the_log() throws IOException {
    tidings.close();
    issuer.close();
    String log = Files.readString(parent.resolve("data/logs/server-0.log"));
    assertThat(log).contains("A sign-in with the identity provider failed: ");
    assertThat(log).contains("A bearer token was refused: ");
    assertThat(issuer.secrets()).isNotEmpty().noneMatch(log::contains);
    assertThat(log).doesNotContain(MockIssuer.SECRET);
  }

  @BeforeEach
  void a_good_provider_signs_somebody_in() {
    issuer.misbehave(Misbehaviour.NONE);
    OidcBrowser another = new OidcBrowser(home);
    assertThat(another.sentTo(another.goToTheProvider("/digests.xhtml")))
        .isEqualTo(home.resolve("/digests.xhtml"));
    assertThat(another.isSignedIn()).isTrue();
  }

  static List<Misbehaviour> signIns() {
    return Arrays.stream(Misbehaviour.values())
        .filter(wrong -> wrong != Misbehaviour.NONE && !wrong.isOfDiscovery())
        .toList();
  }

  static List<Misbehaviour> tokens() {
    return Arrays.stream(Misbehaviour.values()).filter(Misbehaviour::isOfAnyToken).toList();
  }

  @ParameterizedTest
  @MethodSource("signIns")
  void signs_nobody_in(Misbehaviour wrong) {
    issuer.misbehave(wrong);
    refuses(
        browser,
        browser.goToTheProvider("/index.xhtml"),
        wrong.isOfTheState() ? "not-begun" : wrong.refusal());
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void opens_the_api_to_nobody(Misbehaviour wrong) {
    TidingsApi api = new TidingsApi(tidings.uri());
    api.signInWith(issuer.accessToken(Misbehaviour.NONE, "tidings.read"));
    assertThat(api.get("me").getString("email")).isEqualTo("ann@example.org");
    api.signInWith(issuer.accessToken(wrong, "tidings.read"));
    assertThatThrownBy(() -> api.get("me")).hasMessageContaining("401");
  }

  @Test
  void signs_in_no_browser_but_the_one_that_began() {
    URI wayBack = browser.goToTheProvider("/index.xhtml");

    refuses(new OidcBrowser(home), wayBack, "not-begun");
    assertThat(browser.sentTo(wayBack)).isEqualTo(home.resolve("/index.xhtml"));
  }

  @Test
  void takes_an_answer_once_and_only_as_it_was_sent() {
    URI wayBack = browser.goToTheProvider("/index.xhtml");
    assertThat(browser.post(wayBack)).isEqualTo(405);
    assertThat(browser.isSignedIn()).isFalse();
    browser.sentTo(wayBack);

    assertThat(browser.sentTo(wayBack)).hasQuery("problem=not-begun");
    assertThat(browser.post(wayBack)).isEqualTo(405);
    refuses(new OidcBrowser(home), wayBack, "not-begun");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://attacker.example.net/",
        "//attacker.example.net",
        "/%5Cattacker.example.net",
        "/index.xhtml%0d%0aLocation:%20https://attacker.example.net",
        "/oidc/start"
      })
  void sends_nobody_to_a_page_that_is_not_ours(String to) {
    assertThat(browser.sentTo(browser.goToTheProvider(to))).isEqualTo(home.resolve("/index.xhtml"));
  }

  private static void refuses(OidcBrowser browser, URI wayBack, String problem) {
    URI next = browser.sentTo(wayBack);
    assertThat(next).hasPath("/signin.xhtml").hasQuery("problem=" + problem);
    assertThat(browser.isSignedIn()).isFalse();
    assertThat(browser.page(next)).contains("state-bad").contains("Mock");
  }
}
