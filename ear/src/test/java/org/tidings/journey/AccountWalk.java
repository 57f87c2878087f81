package org.tidings.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.tidings.testing.mail.DovecotServer;
import org.tidings.testing.oauth.AccountProvider;

/** A person in a browser who connects accounts of hers and looks after them. */
record AccountWalk(Visitor visitor) {

  private static final String PAGE = "/accounts.xhtml";

  void opens() {
    visitor.open(PAGE);
  }

  /** Connects whatever account she has there. */
  void connects(AccountProvider provider) {
    opens();
    goesTo(provider, "#connect-" + provider.code());
    allows(provider);
  }

  /** Connects an account that she has connected before, by the button beside it. */
  void renews(AccountProvider provider, String grant) {
    opens();
    goesTo(provider, "#again-" + grant);
    allows(provider);
  }

  private void allows(AccountProvider provider) {
    answers("#allow");
    page().waitForURL("**" + PAGE + "?connected=" + provider.code());
    PlaywrightAssertions.assertThat(page().locator("#messages")).containsText("Connected.");
  }

  /** Goes there and comes back with nothing. */
  void comesBackFrom(AccountProvider provider, String answer, String problem) {
    opens();
    goesTo(provider, "#connect-" + provider.code());
    answers(answer);
    page().waitForURL("**" + PAGE + "?problem=" + problem + "&provider=" + provider.code());
    PlaywrightAssertions.assertThat(page().locator("#messages .state-bad")).isVisible();
  }

  /** Has a mailbox watched that she signs in to with the account she has connected there. */
  void watchesMailbox(AccountProvider provider, String user, DovecotServer server) {
    visitor.open("/newsource.xhtml?type=email");
    page().getByLabel("User name").fill(user);
    page().getByLabel("Mail server").fill(server.host());
    page().getByLabel("Port").fill(Integer.toString(server.imapsPort()));
    page().locator("details.more summary").click();
    page().getByLabel("Account instead of a password").selectOption(option(provider));
    page().locator("#save").click();
    PlaywrightAssertions.assertThat(page().locator("#messages")).containsText("Connected");
  }

  private String option(AccountProvider provider) {
    return page()
        .locator("#account option")
        .filter(
            new Locator.FilterOptions()
                .setHasText(Pattern.compile(provider.code(), Pattern.CASE_INSENSITIVE)))
        .getAttribute("value");
  }

  private void goesTo(AccountProvider provider, String button) {
    page().locator(button).click();
    page().waitForURL(provider.baseUrl() + "/**");
  }

  private void answers(String link) {
    page().locator(link).click();
  }

  /** Disconnects the only account that she has there; answers what the page says. */
  String disconnects(String name) {
    opens();
    page().getByLabel("Disconnect " + name).click();
    page().locator(".ui-confirmdialog-yes").click();
    PlaywrightAssertions.assertThat(page().locator("#messages")).containsText("Disconnected");
    return page().locator("#messages").textContent();
  }

  private Page page() {
    return visitor.page();
  }
}
