package org.tidings.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.Ports;
import org.tidings.launch.RunningTidings;
import org.tidings.launch.demo.TidingsApi;

/** Kim signs in with a real Keycloak in a browser, and her program with Keycloak's tokens. */
class KeycloakWalkIT {

  private static final double PATIENCE_MS = 60_000;

  @TempDir private Path parent;

  private Visitor visitor;
  private Page page;

  @BeforeAll
  static void grantTimeOnABusyMachine() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  @Test
  void leads_a_person_in_by_keycloak_and_out_again_and_lets_her_program_in() throws Exception {
    int port = Ports.freeOnLoopback();
    try (RunningTidings tidings = RunningTidings.up(parent.resolve("data"), settings(port));
        Keycloak keycloak = Keycloak.start(port, callback(tidings), parent);
        Visitor kim = new Visitor(tidings.publicUri(), "Europe/Lisbon")) {
      visitor = kim;
      page = kim.page();

      signsIn();
      seesThatItIsConnected();
      signsOut();
      comesBackToThePageSheWanted();
      letsHerProgramIn(keycloak, new TidingsApi(tidings.uri()));
      entersAWorkspaceWithAProviderOfItsOwn(tidings, Keycloak.issuerOn(port));
      assertThat(tidings.failures()).isEmpty();
    }
  }

  private static Map<String, String> settings(int port) {
    return Map.of(
        "TIDINGS_OUTBOUND_ALLOW", "127.0.0.0/8,::1/128",
        "TIDINGS_OIDC_ISSUER", Keycloak.issuerOn(port),
        "TIDINGS_OIDC_CLIENT_ID", "tidings",
        "TIDINGS_OIDC_CLIENT_SECRET", Keycloak.CLIENT_SECRET,
        "TIDINGS_OIDC_NAME", "Keycloak",
        "TIDINGS_OIDC_AUDIENCE", "tidings-api",
        "TIDINGS_OIDC_SIGN_UP", "true");
  }

  private static URI callback(RunningTidings tidings) {
    return tidings.publicUri().resolve("/oidc/callback");
  }

  private void signsIn() {
    visitor.open("/");
    assertThat(page.locator("h1")).hasText("Sign in");
    visitor.look("sign-in-with-provider");
    link("Sign in with Keycloak").click();
    Keycloak.signIn(page, Keycloak.PERSON);
    assertThat(page.locator("h1")).hasText("Overview");
    assertThat(page.locator(".who")).hasText("kim@example.org");
  }

  private void seesThatItIsConnected() {
    visitor.open("/profile.xhtml");
    assertThat(page.locator("dl").first()).containsText("Workspace of Kim Berg");
    visitor.look("profile-with-provider");
    link("Connected").click();
    assertThat(page.locator("h2")).hasText("Connected");
    visitor.look("identity");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Disconnect")).click();
    assertThat(page.locator("#messages")).containsText("this is your only way in");
  }

  private void signsOut() {
    link("Sign out").click();
    assertThat(page.locator("h1")).hasText("Sign in");
    visitor.open("/index.xhtml");
    assertThat(page.locator("h1")).hasText("Sign in");
  }

  /** Keycloak still knows her, and asks for nothing. */
  private void comesBackToThePageSheWanted() {
    visitor.open("/digests.xhtml");
    link("Sign in with Keycloak").click();
    assertThat(page.locator("h1")).hasText("Digests");
  }

  private void letsHerProgramIn(Keycloak keycloak, TidingsApi api) throws Exception {
    JSONObject schedule = new JSONObject(Map.of("name", "Nightly", "scope", "read"));
    api.signInWith(keycloak.accessToken("openid tidings.read"));
    assertThat(api.get("me").getString("email")).isEqualTo("kim@example.org");
    assertThatThrownBy(() -> api.post("tokens", schedule)).hasMessageContaining("403");
    api.signInWith(keycloak.accessToken("openid tidings.write"));
    assertThat(api.post("tokens", schedule).getString("token")).startsWith("tid_");
  }

  private void entersAWorkspaceWithAProviderOfItsOwn(RunningTidings tidings, String issuer) {
    SsoOwner owner = SsoOwner.signUp(tidings.uri(), parent.resolve("data"), "boss@example.org");
    assertThat(owner.puts(issuer, "tidings", Keycloak.CLIENT_SECRET).statusCode()).isEqualTo(200);

    visitor.open(owner.page());
    assertThat(page.locator("main")).containsText("Workspace of boss@example.org");
    visitor.look("sso-sign-in");
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Go on to localhost")).click();
    assertThat(page.locator("h1")).hasText("Overview");
    assertThat(page.locator(".workspace")).containsText("Workspace of boss@example.org");
    visitor.open("/profile.xhtml");
    assertThat(page.locator("dl").first()).containsText("kim@example.org");
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
  }
}
