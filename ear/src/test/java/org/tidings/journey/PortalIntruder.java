package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;

/**
 * Somebody signed in to his own workspace who presses every button of a page, having put the id of
 * something of another workspace into what the button sends.
 */
record PortalIntruder(Visitor visitor, String foreignWord, SoftAssertions walls) {

  /** Puts an id into the address and the fields of each form, as an attacker would. */
  private static final String FORGE =
      """
      id => {
        for (const form of document.forms) {
          form.action = form.action.split('?')[0] + '?id=' + id;
          const field = document.createElement('input');
          Object.assign(field, {type: 'hidden', name: 'id', value: id});
          form.append(field);
        }
      }""";

  /** Signs in, and from then on reads every answer to a button before the browser does. */
  void signIn(Person person) {
    page().context().route("**/*", this::read);
    visitor.signIn(person);
  }

  /** Has a second factor of his own wait for the code that confirms it. */
  void beginsSecondFactor(String path, String password) {
    visitor.open(path);
    page().locator("#password").fill(password);
    page().locator("#begin").click();
    PlaywrightAssertions.assertThat(page().locator("#confirm")).isVisible();
  }

  /** A page about something foreign is not there. */
  void open(String path) {
    assertThat(visitor.open(path)).as("status of " + path).isEqualTo(404);
    assertNothingForeign(page().content(), path);
  }

  /**
   * Presses each kind of button of a page once; answers their ids.
   *
   * @param path of a page of his own
   * @param foreignId what the buttons are made to send
   * @param destroying those that ask first whether to go on, or those that do not
   */
  Set<String> pressAll(String path, String foreignId, boolean destroying) {
    Set<String> pressed = new TreeSet<>();
    while (pressNext(path, foreignId, destroying, pressed)) {
      // each in a tab of its own, which may be on its way elsewhere afterwards
    }
    return pressed;
  }

  private boolean pressNext(
      String path, String foreignId, boolean destroying, Set<String> pressed) {
    try (Page tab = page().context().newPage()) {
      tab.navigate(visitor.address(path));
      assertNothingForeign(tab.content(), path);
      Optional<Locator> next =
          tab.locator("main form[method=post] button[type=submit]:enabled").all().stream()
              .filter(button -> asksFirst(button) == destroying)
              .filter(button -> !pressed.contains(name(button)))
              .findFirst();
      next.ifPresent(
          button -> {
            pressed.add(name(button));
            tab.evaluate(FORGE, foreignId);
            press(tab, button, destroying);
          });
      return next.isPresent();
    }
  }

  private static boolean asksFirst(Locator button) {
    return button.getAttribute("data-pfconfirmcommand") != null;
  }

  /** The last part of its id, which is the same for each row of a list. */
  private static String name(Locator button) {
    String id = button.getAttribute("id");
    return id.substring(id.lastIndexOf(':') + 1);
  }

  private static void press(Page tab, Locator button, boolean asksFirst) {
    tab.waitForResponse(
        PortalIntruder::isAct,
        () -> {
          button.click();
          if (asksFirst) {
            tab.locator(".ui-confirmdialog-yes").click();
          }
        });
  }

  private void read(Route route) {
    if (!route.request().method().equals("POST")) {
      route.resume();
      return;
    }
    APIResponse answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
    assertNothingForeign(answer.text(), "a button on " + route.request().url());
    route.fulfill(new Route.FulfillOptions().setResponse(answer));
  }

  private static boolean isAct(Response answer) {
    return answer.request().method().equals("POST");
  }

  private void assertNothingForeign(String text, String where) {
    walls.assertThat(text).as("what %s shows", where).doesNotContain(foreignWord);
  }

  private Page page() {
    return visitor.page();
  }
}
