package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.tidings.testing.oidc.MockPerson;

/** Whatever a provider, or somebody between it and a browser, does wrong: nobody is signed in. */
class OidcRefusalsIT {

  @TempDir private static Path parent;

  private static MockIssuer issuer;
  private static RunningTidings tidings;
  private static URI home;
  private static SsoOwner boss;
  private static String bossesPage;

  private final OidcBrowser browser = new OidcBrowser(home);

  @BeforeAll
  static void start() throws IOException {
    issuer = MockIssuer.start();
    tidings = RunningTidings.up(parent.resolve("data"), settings());
    home = tidings.publicUri();
    boss = SsoOwner.signUp(tidings.uri(), parent.resolve("data"), "boss@example.net");
    assertThat(boss.puts(issuer.issuer()).statusCode()).isEqualTo(200);
    bossesPage = boss.page();
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
        "TIDINGS_OUTBOUND_ALLOW",
        "127.0.0.0/8",
        "TIDINGS_OIDC_DEADLINE",
        "PT2S",
        "TIDINGS_JAVA_OPTIONS",
        RunningTidings.QUICK_START);
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
    issuer.signsIn(MockPerson.ANN);
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
  @MethodSource("signIns")
  void signs_nobody_in_to_a_workspace_with_a_provider_of_its_own(Misbehaviour wrong) {
    issuer.misbehave(wrong);
    refusesToWorkspace(
        browser.goToTheWorkspacesProvider(bossesPage),
        wrong.isOfTheState() ? "not-begun" : wrong.refusal());
  }

  /** Ann is an owner elsewhere, by the same issuer, which the operator configured. */
  @Test
  void a_workspace_whose_issuer_is_the_operator_s_lets_in_a_member_of_its_own_and_nobody_else() {
    enterBossesWorkspace(MockPerson.ANN);

    assertThat(browser.page(home.resolve("/profile.xhtml")))
        .contains("ann@example.org", "Workspace of boss@example.net")
        .doesNotContain("Workspace of Ann Lee");
    assertThat(browser.page(home.resolve("/index.xhtml"))).doesNotContain("Switch to");
    assertThat(browser.status(home.resolve("/sso.xhtml"))).as("a member's page").isEqualTo(403);
    OidcBrowser elsewhere = new OidcBrowser(home);
    elsewhere.sentTo(elsewhere.goToTheProvider("/profile.xhtml"));
    assertThat(elsewhere.page(home.resolve("/profile.xhtml")))
        .contains("Workspace of Ann Lee")
        .doesNotContain("boss@example.net");
  }

  /** Else a link of somebody else's would sign whoever follows it in to that one's workspace. */
  @Test
  void opening_a_workspace_s_page_begins_nothing_and_says_whose_it_is() {
    assertThat(browser.page(home.resolve(bossesPage)))
        .contains("Workspace of boss@example.net", URI.create(issuer.issuer()).getHost());
    assertThat(browser.status(home.resolve(bossesPage))).isEqualTo(200);
    assertThat(browser.isSignedIn()).isFalse();
  }

  @Test
  void a_provider_that_asserts_the_owner_s_address_opens_nothing() {
    issuer.signsIn(new MockPerson("666", "boss@example.net", true, "Boss"));
    refusesToWorkspace(browser.goToTheWorkspacesProvider(bossesPage), "member-exists");
  }

  @Test
  void an_answer_to_one_page_is_none_to_another() {
    SsoOwner other = SsoOwner.signUp(tidings.uri(), parent.resolve("data"), randomAddress());
    other.puts(issuer.issuer());
    URI wayBack = browser.goToTheWorkspacesProvider(bossesPage);
    String query = wayBack.getRawQuery();

    assertThat(browser.sentTo(home.resolve(other.page() + "/callback?" + query)))
        .hasQuery("sso=not-begun");
    wayBack = browser.goToTheWorkspacesProvider(bossesPage);
    assertThat(browser.sentTo(home.resolve("/oidc/callback?" + wayBack.getRawQuery())))
        .hasQuery("problem=not-begun");
    wayBack = browser.goToTheProvider("/index.xhtml");
    assertThat(browser.sentTo(home.resolve(bossesPage + "/callback?" + wayBack.getRawQuery())))
        .hasQuery("sso=not-begun");
    assertThat(browser.isSignedIn()).isFalse();
  }

  @Test
  void whoever_came_by_a_provider_is_signed_out_when_it_is_changed_or_removed_or_not_paid_for() {
    SsoOwner owner = SsoOwner.signUp(tidings.uri(), parent.resolve("data"), randomAddress());
    owner.puts(issuer.issuer());
    String page = owner.page();
    browser.sentTo(browser.goToTheWorkspacesProvider(page));
    assertThat(browser.isSignedIn()).isTrue();

    owner.puts(issuer.issuer());
    assertThat(browser.isSignedIn()).as("changed").isFalse();

    URI wayBack = browser.goToTheWorkspacesProvider(page);
    SsoOwner.buy(owner.person(), "free", parent.resolve("data"));
    refusesToWorkspace(wayBack, "not-in-plan");
    SsoOwner.buy(owner.person(), "enterprise", parent.resolve("data"));

    browser.sentTo(browser.goToTheWorkspacesProvider(page));
    assertThat(browser.isSignedIn()).isTrue();
    owner.removes();
    assertThat(browser.isSignedIn()).as("removed").isFalse();
    assertThat(browser.sentTo(home.resolve(page))).hasQuery("sso=not-offered");
  }

  @Test
  void an_issuer_on_a_private_address_is_refused_and_so_is_one_without_the_plan() {
    HttpResponse<String> refused = boss.puts("https://10.0.0.7/");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("not on the public internet");
    assertThat(boss.page()).as("nothing has changed").isEqualTo(bossesPage);
    Person poor = Person.signUp(tidings.uri(), randomAddress());
    assertThat(new SsoOwner(tidings.uri(), poor).puts(issuer.issuer()).statusCode()).isEqualTo(409);
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

  private void enterBossesWorkspace(MockPerson somebody) {
    issuer.signsIn(somebody);
    assertThat(browser.sentTo(browser.goToTheWorkspacesProvider(bossesPage)))
        .isEqualTo(home.resolve("/index.xhtml"));
    assertThat(browser.isSignedIn()).isTrue();
  }

  private static String randomAddress() {
    return UUID.randomUUID() + "@example.net";
  }

  private void refusesToWorkspace(URI wayBack, String problem) {
    URI next = browser.sentTo(wayBack);
    assertThat(next).hasPath("/signin.xhtml").hasQuery("sso=" + problem);
    assertThat(browser.isSignedIn()).isFalse();
    assertThat(browser.page(next)).contains("state-bad");
  }

  private static void refuses(OidcBrowser browser, URI wayBack, String problem) {
    URI next = browser.sentTo(wayBack);
    assertThat(next).hasPath("/signin.xhtml").hasQuery("problem=" + problem);
    assertThat(browser.isSignedIn()).isFalse();
    assertThat(browser.page(next)).contains("state-bad").contains("Mock");
  }
}
