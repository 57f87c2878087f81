package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person at a browser, who looks closely at each page: by day at a desk, by night on a phone. */
final class Visitor implements AutoCloseable {

  private static final Path CHROMIUM =
      Path.of(System.getProperty("tidings.chromium", "/usr/bin/chromium"));
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final String POLICY = "Content Security Policy";

  private final URI tidings;
  private final Playwright playwright;
  private final Page page;
  private final List<String> scriptErrors = new ArrayList<>();

  Visitor(URI tidings, String timeZone) {
    this.tidings = tidings;
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(CHROMIUM));
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setTimezoneId(timeZone));
    page = context.newPage();
    page.onPageError(scriptErrors::add);
    page.onConsoleMessage(
        message -> {
          if (message.text().contains(POLICY)) {
            scriptErrors.add(message.text());
          }
        });
    atTheDesk();
  }

  Page page() {
    return page;
  }

  /** Opens a page of the portal; answers the status. */
  int open(String path) {
    return page.navigate(address(path)).status();
  }

  void signIn(Person person) {
    signIn(person.email());
  }

  /** Signs in somebody who has everybody's password. */
  void signIn(String email) {
    open("/signin.xhtml");
    page.getByLabel("E-mail address").fill(email);
    page.getByLabel("Password").fill(Person.PASSWORD);
    page.locator("main button[type=submit]").click();
    page.waitForURL("**/index.xhtml");
  }

  String address(String path) {
    return tidings.resolve(path).toString();
  }

  /** Keeps pictures of the page and finds no barrier, no overflow and no script error. */
  void look(String name) {
    atTheDesk();
    examine(name + "-desk");
    onThePhone();
    examine(name + "-phone");
    atTheDesk();
  }

  private void atTheDesk() {
    page.setViewportSize(1440, 900);
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private void onThePhone() {
    page.setViewportSize(390, 844);
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
  }

  private void examine(String name) {
    page.screenshot(
        new ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as("barriers on %s", name)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
        .as("overflow on %s", name)
        .isEqualTo(0);
    assertThat(scriptErrors).as("script errors on %s", name).isEmpty();
  }

  /** Whether the page's policy has just refused to run a script; forgets it. */
  boolean wasStoppedByThePolicy() {
    return scriptErrors.removeIf(error -> error.contains(POLICY));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
