package org.tidings.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tidings.launch.demo.DemoMailbox;

/** Sessions and passwords, from the page Security to a forgotten password. */
record SecurityWalk(Visitor visitor, DemoMailbox mailbox, String address) {

  private static final String CHANGED = "eleven loud evenings";

  /** The password in the end. */
  static final String CHOSEN = "nine slow afternoons";

  private static final Pattern LINK = Pattern.compile("/reset\\.xhtml\\?t=[A-Za-z0-9_-]{43}");

  void signsOutElsewhereAndChangesThePassword(String password) {
    visitor.open("/security.xhtml");
    assertThat(cards()).hasCount(1);
    visitor.look("security");
    try (BrowserContext elsewhere = page().context().browser().newContext()) {
      Page other = elsewhere.newPage();
      other.navigate(home());
      signIn(other, password);
      assertThat(other.locator("h1")).hasText("Overview");

      visitor.open("/security.xhtml");
      assertThat(cards()).hasCount(2);
      assertThat(cards().first()).containsText("Chrome on Linux");
      assertThat(page().locator("#list .state")).hasText("This one");
      visitor.look("security-two");
      button("Sign out everywhere else").click();
      assertThat(cards()).hasCount(1);
      other.reload();
      assertThat(other.locator("h1")).hasText("Sign in");

      signIn(other, password);
      change("not the password", CHANGED);
      assertThat(page().locator("#present-message")).containsText("not your present password");
      change(password, "passwordpassword");
      assertThat(page().locator("#next-message")).containsText("easily guessed");
      visitor.look("security-refused");
      change(password, CHANGED);
      assertThat(page().locator("#messages")).containsText("You are signed out everywhere else");
      other.reload();
      assertThat(other.locator("h1")).hasText("Sign in");
    }
  }

  void forgetsThePassword() {
    page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Sign out")).click();
    page()
        .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Forgot your password?"))
        .click();
    visitor.look("forgot");
    ask("nobody@example.org");
    int before = mailbox.size();
    ask(address);
    page().waitForCondition(() -> mailbox.size() > before);
    Matcher link = LINK.matcher(mailbox.text(mailbox.size() - 1));
    assertThat(link.find()).isTrue();
    assertThat(mailbox.size()).isEqualTo(before + 1);

    visitor.open(link.group());
    visitor.look("reset");
    choose("passwordpassword");
    assertThat(page().locator("#next-message")).containsText("easily guessed");
    choose(CHOSEN);
    assertThat(page().locator("#messages")).containsText("Your password is changed");
    visitor.open(link.group());
    assertThat(page().locator("main")).containsText("This link is used up or too old");
    visitor.look("reset-used-up");
    visitor.open("/signin.xhtml");
    signIn(page(), CHANGED);
    assertThat(page().locator("#messages")).containsText("do not belong together");
    signIn(page(), CHOSEN);
    assertThat(page().locator("h1")).hasText("Overview");
  }

  private void ask(String email) {
    page().getByLabel("E-mail address").fill(email);
    button("Send the link").click();
    assertThat(page().locator("#messages")).containsText("If this address has an account");
  }

  private void choose(String password) {
    page().getByLabel("New password").fill(password);
    button("Change password").click();
  }

  private void change(String present, String next) {
    page().getByLabel("Present password").fill(present);
    choose(next);
  }

  private void signIn(Page at, String password) {
    at.getByLabel("E-mail address").fill(address);
    at.getByLabel("Password").fill(password);
    at.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in")).click();
  }

  private String home() {
    return URI.create(page().url()).resolve("/").toString();
  }

  private Page page() {
    return visitor.page();
  }

  private Locator cards() {
    return page().locator("#list li.card");
  }

  private Locator button(String name) {
    return page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }
}
