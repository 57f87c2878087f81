package org.tidings.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.tidings.launch.demo.DemoMailbox;

/** The second factor, from setting it up to switching it off. Nothing waits for a clock. */
record FactorWalk(Visitor visitor, DemoMailbox mailbox, String address, String password) {

  void setsUpUsesAndSwitchesOffTheSecondFactor() throws Exception {
    AuthenticatorApp app = begin();
    List<String> recovery = confirm(app);
    signInWithTheApp(app);
    signInWithARecoveryCode(app, recovery.get(0));
    switchOff(recovery);
  }

  private AuthenticatorApp begin() {
    visitor.open("/security.xhtml");
    link("Set up").click();
    assertThat(page().locator("h1")).hasText("Second factor");
    visitor.look("second-factor-off");
    page().getByLabel("Your password").fill("not the password");
    button("Set up").click();
    assertThat(page().locator("#password-message")).containsText("not your present password");
    page().getByLabel("Your password").fill(password);
    button("Set up").click();
    assertThat(page().getByRole(AriaRole.IMG, named("QR code with the key below"))).isVisible();
    visitor.look("second-factor-setup");
    return AuthenticatorApp.with(page().getByLabel("Or type this key into it").inputValue());
  }

  private List<String> confirm(AuthenticatorApp app) throws Exception {
    int before = mailbox.size();
    type("12");
    button("Switch on").click();
    assertThat(refusal()).containsText("not the code of this moment");
    type(app.nextCode());
    button("Switch on").click();
    Locator codes = page().getByRole(AriaRole.TEXTBOX, named("Your recovery codes"));
    assertThat(codes).isVisible();
    visitor.look("second-factor-codes");
    List<String> recovery = codes.inputValue().strip().lines().toList();
    assertThat(recovery).hasSize(10);
    Download saved = page().waitForDownload(() -> button("Download").click());
    assertThat(Files.readString(saved.path()).strip().lines().toList()).isEqualTo(recovery);
    page().waitForCondition(() -> mailbox.size() > before);
    assertThat(mailbox.text(before)).contains("asks for a code of your authenticator app");
    visitor.open("/secondfactor.xhtml");
    assertThat(page().locator("main")).not().containsText(recovery.get(0));
    visitor.look("second-factor-on");
    return recovery;
  }

  private void signInWithTheApp(AuthenticatorApp app) throws Exception {
    typePassword();
    assertThat(page().locator("h1")).hasText("One more step");
    visitor.look("sign-in-code");
    visitor.open("/tokens.xhtml");
    assertThat(page().locator("h1")).hasText("Sign in"); // half a sign-in opens nothing
    visitor.open("/signincode.xhtml");
    type("12");
    button("Sign in").click();
    assertThat(refusal()).containsText("not the code of this moment");
    visitor.look("sign-in-code-refused");
    String before = session();
    type(app.nextCode());
    button("Sign in").click();
    assertThat(page().locator("h1")).hasText("Overview");
    assertThat(session()).isNotEqualTo(before);
  }

  private void signInWithARecoveryCode(AuthenticatorApp app, String recovery) throws Exception {
    typePassword();
    type(app.lastCode());
    button("Sign in").click();
    assertThat(refusal()).containsText("it was used already");
    type(recovery.toLowerCase(Locale.ROOT));
    button("Sign in").click();
    assertThat(page().locator("h1")).hasText("Overview");
    assertThat(page().locator("#messages")).containsText("You have 9 left");
  }

  private void switchOff(List<String> recovery) {
    visitor.open("/security.xhtml");
    assertThat(page().locator("main")).containsText("Recovery codes left: 9");
    visitor.look("security-second-factor");
    link("Recovery codes, switch off").click();
    int before = mailbox.size();
    page().getByLabel("Your password").fill(password);
    type(recovery.get(0));
    button("Switch off").click();
    assertThat(refusal()).containsText("it was used already");
    page().getByLabel("Your password").fill(password);
    type(recovery.get(1));
    button("Switch off").click();
    assertThat(page().locator("#messages")).containsText("It is off");
    page().waitForCondition(() -> mailbox.size() > before);
    typePassword();
    assertThat(page().locator("h1")).hasText("Overview");
  }

  /** In a browser that nobody is signed in with. */
  private void typePassword() {
    visitor.open("/index.xhtml");
    link("Sign out").click();
    page().getByLabel("E-mail address").fill(address);
    page().getByLabel("Password").fill(password);
    button("Sign in").click();
  }

  private Locator refusal() {
    return page().locator("[id$='code-message']");
  }

  private void type(String code) {
    page().getByLabel("Code", new GetByLabelOptions().setExact(true)).fill(code);
  }

  private String session() {
    return page().context().cookies().stream()
        .filter(cookie -> cookie.name.endsWith("tidings"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  private Page page() {
    return visitor.page();
  }

  private Locator button(String name) {
    return page().getByRole(AriaRole.BUTTON, named(name));
  }

  private Locator link(String name) {
    return page().getByRole(AriaRole.LINK, named(name));
  }

  private static GetByRoleOptions named(String name) {
    return new GetByRoleOptions().setName(name);
  }
}
