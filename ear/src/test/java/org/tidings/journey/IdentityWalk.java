package org.tidings.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** Lee has an account with a password, and an identity at Keycloak with the same address. */
record IdentityWalk(Visitor visitor) {

  private static final String PERSON = "lee";
  private static final String ADDRESS = "lee@example.org";
  private static final String PASSWORD = "seven quiet mornings";

  void joinsAnIdentityToAnAccountWithAPassword() {
    signsUp();
    isNotLetInByTheAddressAlone();
    connectsTheIdentity();
    signsInWithIt();
  }

  private void signsUp() {
    visitor.open("/signup.xhtml");
    page().getByLabel("E-mail address").fill(ADDRESS);
    page().getByLabel("Password").fill(PASSWORD);
    page().getByLabel("Name of your workspace").fill("Park");
    button("Create account").click();
    assertThat(page().locator("h1")).hasText("Overview");
    link("Sign out").click();
  }

  private void isNotLetInByTheAddressAlone() {
    link("Sign in with Keycloak").click();
    Keycloak.signIn(page(), PERSON);
    assertThat(page().locator("#messages")).containsText("then connect Keycloak under Profile");
    visitor.look("sign-in-account-exists");
    visitor.open("/index.xhtml");
    assertThat(page().locator("h1")).hasText("Sign in");
  }

  private void connectsTheIdentity() {
    page().getByLabel("E-mail address").fill(ADDRESS);
    page().getByLabel("Password").fill(PASSWORD);
    button("Sign in").click();
    assertThat(page().locator("h1")).hasText("Overview");
    visitor.open("/profile.xhtml");
    link("Not connected").click();
    link("Go to Keycloak").click();
    assertThat(page().locator("#identity")).containsText("Lee Park (" + ADDRESS + ")");
    visitor.look("identity-asks");
    button("Yes, connect it").click();
    assertThat(page().locator("#messages")).containsText("From now on you can sign in");
    link("Sign out").click();
  }

  private void signsInWithIt() {
    link("Sign in with Keycloak").click();
    assertThat(page().locator("h1")).hasText("Overview");
    assertThat(page().locator(".who")).hasText(ADDRESS);
  }

  private Page page() {
    return visitor.page();
  }

  private Locator button(String name) {
    return page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator link(String name) {
    return page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
  }
}
