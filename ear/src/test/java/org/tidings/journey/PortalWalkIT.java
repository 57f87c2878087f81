package org.tidings.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.Installation;
import org.tidings.launch.RunningTidings;
import org.tidings.launch.demo.DemoMailbox;
import org.tidings.launch.demo.TidingsApi;

/** A newcomer's way through the portal, from signing up to the first digest. */
class PortalWalkIT {

  private static final double PATIENCE_MS = 60_000;
  private static final Pattern CODE = Pattern.compile("Your code is (\\d{6})");
  private static final String PASSWORD = "seven quiet mornings";

  @TempDir private Path parent;

  private DemoMailbox mailbox;
  private Visitor visitor;
  private Page page;

  @BeforeAll
  static void grantTimeOnABusyMachine() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
  }

  @Test
  void leads_a_newcomer_from_signing_up_to_the_first_digest() throws Exception {
    Installation installation = new Installation(Path.of("target", "tidings").toAbsolutePath());
    try (DemoMailbox mails = DemoMailbox.create(installation, parent, Clock.systemUTC());
        RunningTidings tidings = RunningTidings.up(parent.resolve("data"), neighbours(mails));
        Visitor newcomer = new Visitor(tidings.uri(), "Europe/Lisbon")) {
      mailbox = mails;
      mailbox.open();
      visitor = newcomer;
      page = newcomer.page();

      signsUp();
      connectsTheMailbox();
      verifiesAnAddress();
      generatesADigest();
      followsACitation();
      new TokenWalk(visitor, new TidingsApi(tidings.uri())).createsUsesAndRevokesAToken();
      new WebhookWalk(visitor, tidings.uri()).connectsAWebhookAndReceivesWhatIsSentToIt();
      new RuleWalk(visitor).leavesOutWhatOneRuleHoldsFor("Grüße");
      new FeedListWalk(visitor).bringsAListAndTakesOneAway();
      seesEveryOtherPage();
      signsOutAndFindsTheWayBack();
      readsWhatWasDone();
      SecurityWalk security = new SecurityWalk(visitor, mailbox, DemoMailbox.ADDRESS);
      security.signsOutElsewhereAndChangesThePassword(PASSWORD);
      security.forgetsThePassword();
      fetchesAllOfTheData();
      new FactorWalk(visitor, mailbox, DemoMailbox.ADDRESS, SecurityWalk.CHOSEN)
          .setsUpUsesAndSwitchesOffTheSecondFactor();
      leavesForGood();
    }
  }

  private static Map<String, String> neighbours(DemoMailbox mailbox) {
    return Map.of(
        "TIDINGS_OUTBOUND_ALLOW", "127.0.0.0/8",
        "TIDINGS_SMTP_URL", mailbox.smtpUrl(),
        "TIDINGS_TRUST", mailbox.authority().toString());
  }

  private void signsUp() {
    visitor.open("/");
    assertThat(page.locator("h1")).hasText("Sign in");
    runsNoScriptThatIsNotOurs();
    visitor.look("sign-in");
    link("Create an account").click();
    assertThat(page.getByLabel("Time zone")).hasValue("Europe/Lisbon");
    button("Create account").click();
    assertThat(page.locator("#email-message")).containsText("please fill this in");
    visitor.look("sign-up-refused");
    page.getByLabel("E-mail address").fill(DemoMailbox.ADDRESS);
    page.getByLabel("Password").fill(PASSWORD);
    page.getByLabel("Name of your workspace").fill("Newcomer");
    button("Create account").click();
    assertThat(page.locator("h1")).hasText("Overview");
    visitor.look("overview-empty");
  }

  /** As a mail would try whose mark-up got into a page. */
  private void runsNoScriptThatIsNotOurs() {
    page.evaluate(
        "document.body.insertAdjacentHTML('beforeend',"
            + " '<img alt=\"\" src=\"x\" onerror=\"document.title = 1\">')");
    page.waitForCondition(visitor::wasStoppedByThePolicy);
    assertThat(page).hasTitle(Pattern.compile("Sign in.*"));
    visitor.open("/");
  }

  private void connectsTheMailbox() {
    link("Connect a source").click();
    visitor.look("connect");
    link("Mailbox").click();
    page.getByLabel("User name").fill("newcomer");
    page.locator("#password").fill("not the password");
    button("Test connection").click();
    assertThat(page.locator("#host-message")).containsText("the whole e-mail address");
    page.getByLabel("User name").fill(DemoMailbox.ADDRESS);
    page.locator("#password").fill("not the password");
    page.getByLabel("Mail server").fill("127.0.0.1");
    page.getByLabel("Port").fill(Integer.toString(mailbox.imapsPort()));
    button("Test connection").click();
    assertThat(page.locator("#answer .state-bad")).isVisible();
    visitor.look("connect-refused");
    page.locator("#password").fill(mailbox.password());
    button("Test connection").click();
    assertThat(page.locator("#answer")).containsText("It works");
    page.locator("#save").click();
    assertThat(page.locator("#messages")).containsText("Connected");
    visitor.look("sources");
  }

  private void verifiesAnAddress() {
    visitor.open("/channels.xhtml");
    int before = mailbox.size();
    page.getByLabel("E-mail address").fill(DemoMailbox.ADDRESS);
    button("Send the code").click();
    page.waitForCondition(() -> mailbox.size() > before);
    Matcher code = CODE.matcher(mailbox.text(mailbox.size() - 1));
    assertThat(code.find()).isTrue();
    page.getByLabel("Code").fill(code.group(1).equals("000000") ? "111111" : "000000");
    button("Verify").click();
    assertThat(page.locator("#list")).containsText("This is not the code we sent");
    visitor.look("addresses");
    page.getByLabel("Code").fill(code.group(1));
    button("Verify").click();
    assertThat(page.locator("#list .state")).hasText("Verified");
  }

  private void generatesADigest() {
    visitor.open("/index.xhtml");
    assertThat(waiting("For the next digest")).not().hasText("0");
    assertThat(waiting("Being summarized")).hasText("0");
    int before = mailbox.size();
    button("Generate now").click();
    assertThat(link("Open the digest")).isVisible();
    assertThat(page.locator("#progress")).containsText("Sent.");
    assertThat(mailbox.size()).isEqualTo(before + 1);
    visitor.look("overview");
    link("Open the digest").click();
    page.waitForLoadState();
    assertThat(page.locator(".entries > li")).not().hasCount(0);
    assertThat(page.locator(".entries > li:not(:has(.cites a))")).hasCount(0);
    visitor.look("digest");
  }

  private void followsACitation() {
    Locator citation = page.locator(".cites a").first();
    String subject = citation.locator("bdi").last().innerText();
    citation.click();
    assertThat(page.locator("h1")).hasText(subject);
    assertThat(link("this digest")).isVisible();
    visitor.look("notification");
    button("Delete").click();
    assertThat(page.getByRole(AriaRole.ALERTDIALOG).or(page.getByRole(AriaRole.DIALOG)))
        .isVisible();
    visitor.look("delete-asks");
    button("Keep it").click();
  }

  private void seesEveryOtherPage() {
    String[] pages = {"notifications", "digests", "schedule", "profile", "activity"};
    for (String name : pages) {
      assertThat(visitor.open("/" + name + ".xhtml")).isEqualTo(200);
      visitor.look(name);
    }
    visitor.open("/sources.xhtml");
    page.locator(".cards h2 a").first().click();
    visitor.look("source");
    visitor.open("/sso.xhtml");
    assertThat(page.locator("#sso")).containsText("part of the plan Enterprise");
    visitor.look("single-sign-on");
    assertThat(visitor.open("/digest.xhtml?id=unknown")).isEqualTo(404);
    visitor.look("missing");
  }

  private void signsOutAndFindsTheWayBack() {
    visitor.open("/index.xhtml");
    link("Sign out").click();
    visitor.open("/digests.xhtml");
    assertThat(page.locator("h1")).hasText("Sign in");
    page.getByLabel("E-mail address").fill(DemoMailbox.ADDRESS);
    page.getByLabel("Password").fill("not the password");
    button("Sign in").click();
    assertThat(page.locator("#messages")).containsText("do not belong together");
    page.getByLabel("Password").fill(PASSWORD);
    button("Sign in").click();
    assertThat(page.locator("h1")).hasText("Digests");
  }

  private void readsWhatWasDone() {
    link("Activity").click();
    Locator events = page.locator(".rows > li");
    assertThat(events.first()).containsText("Signed in");
    assertThat(events.first()).containsText(DemoMailbox.ADDRESS);
    assertThat(events.first()).containsText("from 127.0.0.1");
    Locator refused = events.filter(new FilterOptions().setHasText("with a wrong password"));
    assertThat(refused).containsText("Somebody not signed in");
    visitor.look("activity-after");
  }

  private void fetchesAllOfTheData() {
    int before = mailbox.size();
    visitor.open("/profile.xhtml");
    link("Export my data").click();
    assertThat(page.locator("#state")).containsText("You have not asked for it yet");
    visitor.look("export-empty");
    button("Ask for it").click();
    assertThat(page.locator("#state")).containsText("Ready since");
    visitor.look("export");
    Download archive = page.waitForDownload(() -> button("Download").click());
    assertThat(archive.suggestedFilename()).matches("tidings-.*\\.zip");
    page.waitForCondition(() -> mailbox.size() > before);
    assertThat(mailbox.text(mailbox.size() - 1)).contains("/export.xhtml");
  }

  private void leavesForGood() {
    visitor.open("/profile.xhtml");
    link("Erase my data").click();
    assertThat(page.locator("h1")).hasText("Erase my data");
    visitor.look("erase");
    page.locator("#password").fill(SecurityWalk.CHOSEN);
    button("Erase me").click();
    assertThat(page.locator("#messages")).containsText("This is the last owner");
    Locator password = page.locator("#erase-workspace\\:password");
    password.fill("not the password");
    button("Erase the workspace").click();
    assertThat(page.locator("body")).containsText("This is not your present password");
    password.fill(SecurityWalk.CHOSEN);
    button("Erase the workspace").click();
    assertThat(page.locator("h1")).hasText("Erased");
    assertThat(page.getByLabel("The certificate")).containsText("\"subject\": \"workspace\"");
    visitor.look("erased");

    visitor.open("/index.xhtml");
    page.getByLabel("E-mail address").fill(DemoMailbox.ADDRESS);
    page.getByLabel("Password").fill(SecurityWalk.CHOSEN);
    button("Sign in").click();
    assertThat(page.locator("#messages")).containsText("do not belong together");
  }

  private Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
  }

  /** The number that the overview shows for a stage. */
  private Locator waiting(String stage) {
    return page.locator("dt:text-is('" + stage + "') + dd");
  }
}
