package org.tidings.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.tidings.launch.demo.TidingsApi;

/** A token from the portal, and the program that comes with it, until it is revoked. */
record TokenWalk(Visitor visitor, TidingsApi program) {

  void createsUsesAndRevokesAToken() {
    visitor.open("/tokens.xhtml");
    assertThat(list()).containsText("No token yet");
    visitor.look("tokens-empty");
    String token = create("Backup script");
    assertThatThrownBy(() -> program.get("me?access_token=" + token)).hasMessageContaining("401");
    program.signInWith(token);
    assertThat(program.get("me").getString("role")).isEqualTo("OWNER");

    visitor.open("/tokens.xhtml");
    assertThat(page().locator("#secret")).hasCount(0);
    assertThat(page().locator("dt:text-is('Last used') + dd")).hasText("just now");
    button("Revoke Backup script").click();
    button("Yes, go on").click();
    assertThat(list()).containsText("No token yet");
    assertThatThrownBy(() -> program.get("me")).hasMessageContaining("401");
  }

  /** Creates a token that may only read; it is there to be copied at once. */
  private String create(String name) {
    page().getByLabel("Name").fill(name);
    button("Create").click();
    Locator shown = page().getByLabel("Token", new GetByLabelOptions().setExact(true));
    assertThat(shown).isFocused();
    assertThat(list()).containsText("Read only");
    String token = shown.inputValue();
    assertThat(page().evaluate("document.activeElement.selectionEnd")).isEqualTo(token.length());
    visitor.look("tokens");
    return token;
  }

  private Page page() {
    return visitor.page();
  }

  private Locator list() {
    return page().locator("#list");
  }

  private Locator button(String name) {
    return page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }
}
