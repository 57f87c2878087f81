package org.tidings.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/** What one person does in his browser to come into a workspace and to move between them. */
final class Desk implements AutoCloseable {

  /** Everybody's, here and in {@link Person}. */
  private static final String PASSWORD = "a long enough password";

  private final Visitor visitor;

  Desk(URI tidings, String timeZone) {
    visitor = new Visitor(tidings, timeZone);
  }

  Page page() {
    return visitor.page();
  }

  void opens(String path) {
    visitor.open(path);
  }

  void looks(String name) {
    visitor.look(name);
  }

  /** Signs in, and comes to the page that he wanted. */
  void signsIn(String email, String wanted) {
    visitor.open("/signin.xhtml?to=" + wanted);
    types(email);
  }

  /** Fills in the page for signing in. */
  void types(String email) {
    page().getByLabel("E-mail address").fill(email);
    fillPassword("Password");
    clicks("Sign in");
  }

  void fillsPassword() {
    fillPassword("Choose a password");
  }

  private void fillPassword(String label) {
    page().getByLabel(label, new GetByLabelOptions().setExact(true)).fill(PASSWORD);
  }

  /** Opens the account that an invitation is for. */
  void choosesPassword() {
    fillsPassword();
    clicks("Create account and join");
    assertThat(page().locator("h1")).hasText("Overview");
  }

  void submitsWithoutWaiting() {
    page().evaluate("setTimeout(() => document.getElementById('create').click(), 0)");
  }

  void invites(String email, String role) {
    page().getByLabel("E-mail address").fill(email);
    page().getByLabel("Role").selectOption(role);
    clicks("Send invitation");
    assertThat(page().locator("#messages")).containsText("Invited");
  }

  /** Creates a token for a program; answers it. */
  String createsToken() {
    visitor.open("/tokens.xhtml");
    page().getByLabel("Name").fill("Program");
    page().getByLabel("What it may do").selectOption("write");
    clicks("Create");
    assertThat(page().locator("#secret")).isVisible();
    return page().locator("#secret").inputValue();
  }

  /** Goes to another workspace without a mouse. */
  void switchesByKeyboard(String workspace) {
    page().locator(".workspace summary").focus();
    page().keyboard().press("Enter");
    assertThat(button("Switch to " + workspace)).isVisible();
    visitor.look("switch");
    page().locator(".workspace summary").focus();
    page().keyboard().press("Tab");
    assertThat(button("Switch to " + workspace)).isFocused();
    page().keyboard().press("Enter");
  }

  void clicks(String button) {
    button(button).click();
  }

  private Locator button(String name) {
    return page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  void clicksLink(String name) {
    page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).click();
  }

  @Override
  public void close() {
    visitor.close();
  }
}
