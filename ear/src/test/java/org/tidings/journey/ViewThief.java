package org.tidings.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody signed in who puts the state of another person's view into a page of his own, or a
 * changed one of his own.
 */
record ViewThief(Visitor thief, Visitor victim) {

  private static final String STATE = "input[name='jakarta.faces.ViewState']";
  private static final String BUTTON = "main form[method=post] button[type=submit]:enabled";

  private static final Pattern REFUSED =
      Pattern.compile("This page (has rested too long|is not here)");

  /** Presses the first button of the page with each state: the page that he sees is another. */
  void pressesWithWrongStates(String path) {
    for (String state : wrongStates(path)) {
      try (Page tab = thief.page().context().newPage()) {
        tab.navigate(thief.address(path));
        tab.evaluate(
            "([field, state]) => document.querySelectorAll(field).forEach(f => f.value = state)",
            List.of(STATE, state));
        tab.locator(BUTTON).first().click();
        assertThat(tab.locator("h1")).hasText(REFUSED);
      }
    }
  }

  /** The victim's, and one's own with a character changed, wherever that is. */
  private List<String> wrongStates(String path) {
    victim.open(path);
    thief.open(path);
    String own = state(thief);
    assertThat(own).as("state kept at the server").matches("-?\\d+:-?\\d+");
    List<String> states = new ArrayList<>(List.of(state(victim), own + "0"));
    for (int at = 0; at < own.length(); at++) {
      char other = own.charAt(at) == '7' ? '3' : '7';
      states.add(own.substring(0, at) + other + own.substring(at + 1));
    }
    return states;
  }

  private static String state(Visitor visitor) {
    return visitor.page().locator(STATE).first().inputValue();
  }
}
