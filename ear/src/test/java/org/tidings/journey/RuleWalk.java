package org.tidings.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;

/** A rule from a notification, previewed, kept, obeyed, switched off and deleted. */
record RuleWalk(Visitor visitor) {

  private static final String NAME = "Build news";

  /** There is a notification whose subject has the word, and no digest has told it. */
  void leavesOutWhatOneRuleHoldsFor(String word) {
    visitor.open("/rules.xhtml");
    assertThat(page().locator("#list")).containsText("No rule yet");
    visitor.look("rules-empty");
    visitor.open("/notifications.xhtml");
    page().getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(word)).click();
    link("Make a rule from this").click();
    makesIt(word);
    aDigestLeavesItOut();
    switchesAndDeletesIt();
  }

  private void makesIt(String word) {
    page().getByLabel("Subject").fill("/(" + word + "/");
    button("Preview").click();
    assertThat(page().locator("#subject-message")).containsText("missing closing )");
    visitor.look("rule-refused");
    page().getByLabel("Subject").fill(word.toUpperCase(Locale.ROOT));
    button("Preview").click();
    assertThat(page().locator("#preview")).containsText("it holds for 1.");
    assertThat(page().locator("#preview .ledger")).containsText("1 left out");
    assertThat(page().locator("#preview .rows > li")).hasCount(1);
    visitor.look("rule-preview");
    page().getByLabel("Name").fill(NAME);
    button("Save").click();
    assertThat(page().locator("#messages")).containsText("Saved");
    assertThat(page().locator("#list")).containsText("Leave out");
    visitor.look("rules");
  }

  private void aDigestLeavesItOut() {
    visitor.open("/index.xhtml");
    button("Generate now").click();
    assertThat(page().locator("#progress")).containsText("Sent.");
    link("Open the digest").click();
    assertThat(page().locator("main")).containsText("1 left out by your rules");
    visitor.look("digest-filtered");
    link(NAME).click();
    assertThat(page().locator("h1")).hasText("Change a rule");
  }

  private void switchesAndDeletesIt() {
    visitor.open("/rules.xhtml");
    button("Switch off: " + NAME).click();
    assertThat(page().locator("#list .state")).hasText("Off");
    link("Change " + NAME).click();
    page().getByLabel("What digests do with them").selectOption("urgent");
    button("Save").click();
    assertThat(page().locator("#list")).containsText("Put first");
    assertThat(page().locator("#list .state")).hasText("Off");
    button("Delete " + NAME).click();
    button("Yes, go on").click();
    assertThat(page().locator("#list")).containsText("No rule yet");
  }

  private Page page() {
    return visitor.page();
  }

  private Locator button(String name) {
    return page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  private Locator link(String name) {
    return page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
  }
}
