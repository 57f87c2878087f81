package org.tidings.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.RunningTidings;
import org.tidings.testing.mail.ScriptedSmtpServer;

/**
 * People who come to a workspace, switch between workspaces and leave, in browsers of their own.
 */
class TeamWalkIT {

  private static final Pattern LINK = Pattern.compile("/join\\.xhtml\\?t=[A-Za-z0-9_-]+");
  private static final Pattern WITHOUT_TOKEN = Pattern.compile(".*/join\\.xhtml$");
  private static final double PATIENCE_MS = 60_000;

  @TempDir private static Path parent;

  private static ScriptedSmtpServer smtp;
  private static RunningTidings tidings;

  @BeforeAll
  static void start() throws Exception {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    smtp = new ScriptedSmtpServer();
    tidings =
        RunningTidings.up(
            parent.resolve("data"),
            Map.of(
                "TIDINGS_OUTBOUND_ALLOW",
                "127.0.0.0/8",
                "TIDINGS_SMTP_URL",
                smtp.url(),
                "TIDINGS_JAVA_OPTIONS",
                RunningTidings.QUICK_START));
  }

  @AfterAll
  static void stop() throws Exception {
    tidings.close();
    smtp.close();
  }

  @Test
  void a_newcomer_joins_by_the_link_sees_his_own_things_only_and_is_removed() {
    Person ann = Person.signUp(tidings.uri(), "ann@example.org");
    ann.connect("Mailbox of Ann", unreachable());
    try (Desk owner = new Desk(tidings.uri(), "Europe/Lisbon");
        Desk newcomer = new Desk(tidings.uri(), "Europe/Berlin")) {
      owner.signsIn(ann.email(), "/team.xhtml");
      assertThat(owner.page().locator("#list")).containsText("Nobody but you yet");
      owner.looks("team-alone");
      owner.invites("cid@example.org", "Member");
      assertThat(owner.page().locator("#open")).containsText("cid@example.org");
      owner.looks("team-invited");
      String link = linkTo("cid@example.org");

      newcomer.opens(link);
      assertThat(newcomer.page()).hasURL(WITHOUT_TOKEN);
      assertThat(newcomer.page().locator("main")).containsText("ann@example.org");
      newcomer.looks("join-newcomer");
      newcomer.choosesPassword();
      newcomer.opens("/sources.xhtml");
      assertThat(newcomer.page().locator("main")).containsText("Nothing is watched yet");
      assertThat(newcomer.page().locator("body")).not().containsText("Mailbox of Ann");
      String token = newcomer.createsToken();
      ApiCaller program = new ApiCaller(tidings.uri(), token);
      assertThat(program.get("sources")).isEqualTo(200);
      assertThat(program.get("invitations")).isEqualTo(403);
      newcomer.opens("/team.xhtml");
      assertThat(newcomer.page().locator("#list li.card")).hasCount(2);
      assertThat(newcomer.page().locator("#send")).hasCount(0);
      newcomer.looks("team-member");

      newcomer.opens(link);
      assertThat(newcomer.page().locator("h1")).hasText("This invitation cannot be used");
      newcomer.looks("join-void");

      owner.opens("/team.xhtml");
      owner.clicks("Remove cid@example.org");
      owner.clicks("Yes, go on");
      assertThat(owner.page().locator("#list li.card")).hasCount(1);
      newcomer.opens("/sources.xhtml");
      assertThat(newcomer.page().locator("h1")).hasText("Sign in");
      assertThat(program.get("me")).isEqualTo(401);
      newcomer.signsIn("cid@example.org", "/index.xhtml");
      assertThat(newcomer.page().locator("#messages")).containsText("do not belong together");
    }
  }

  @Test
  void somebody_with_an_account_joins_switches_and_keeps_his_workspaces_apart() {
    Person dan = Person.signUp(tidings.uri(), "dan@example.org");
    Person bob = Person.signUp(tidings.uri(), "bob@example.org");
    dan.connect("Mailbox of Dan", unreachable());
    bob.connect("Mailbox of Bob", unreachable());
    ApiCaller owner = new ApiCaller(tidings.uri(), dan.secret());
    try (Desk desk = new Desk(tidings.uri(), "Europe/Berlin")) {
      assertThat(invite(owner, bob.email(), "ADMIN")).isEqualTo(201);
      desk.signsIn(dan.email(), "/index.xhtml");
      desk.opens(linkTo(bob.email()));
      assertThat(desk.page().locator("main")).containsText("signed in with another address");
      desk.looks("join-another");
      desk.clicks("Sign out");
      assertThat(desk.page()).hasURL(WITHOUT_TOKEN);
      desk.looks("join-sign-in");
      desk.clicksLink("Sign in to join");
      desk.types(bob.email());
      assertThat(desk.page()).hasURL(WITHOUT_TOKEN);
      desk.looks("join-member");
      desk.clicks("Join");
      assertThat(desk.page().locator("h1")).hasText("Overview");
      assertThat(desk.page().locator(".workspace")).containsText("Workspace of dan@example.org");

      desk.opens("/team.xhtml");
      assertThat(desk.page().locator("#send")).isVisible();
      assertThat(changeRole(owner, memberId(dan, bob.email()), "MEMBER")).isEqualTo(200);
      desk.opens("/team.xhtml");
      assertThat(desk.page().locator("#send")).hasCount(0);

      Page otherTab = desk.page().context().newPage();
      otherTab.navigate(tidings.uri().resolve("/profile.xhtml").toString());
      desk.switchesByKeyboard("Workspace of bob@example.org");
      assertThat(desk.page().locator("h1")).hasText("Overview");
      assertThat(desk.page().locator(".workspace")).containsText("Workspace of bob@example.org");
      desk.opens("/sources.xhtml");
      assertThat(desk.page().locator("main")).containsText("Mailbox of Bob");
      assertThat(desk.page().locator("main")).not().containsText("Mailbox of Dan");
      otherTab.locator("main form button[type=submit]").first().click();
      assertThat(otherTab.locator("h1")).not().hasText("Profile");
      otherTab.close();

      desk.clicksLink("Sign out");
      desk.signsIn(bob.email(), "/index.xhtml");
      assertThat(desk.page().locator(".workspace")).containsText("Workspace of bob@example.org");
    }
  }

  @Test
  void of_two_owners_who_leave_at_once_one_stays() throws Exception {
    Person eve = Person.signUp(tidings.uri(), "eve@example.org");
    ApiCaller owner = new ApiCaller(tidings.uri(), eve.secret());
    assertThat(invite(owner, "fay@example.org", "OWNER")).isEqualTo(201);
    try (Desk fay = new Desk(tidings.uri(), "Europe/Berlin")) {
      fay.opens(linkTo("fay@example.org"));
      fay.choosesPassword();
      ApiCaller other = new ApiCaller(tidings.uri(), fay.createsToken());
      String eveId = memberId(eve, "eve@example.org");
      String fayId = memberId(eve, "fay@example.org");

      List<Integer> answers =
          atOnce(() -> owner.delete("members/" + eveId), () -> other.delete("members/" + fayId));

      assertThat(answers).containsExactlyInAnyOrder(204, 409);
      assertThat(List.of(owner.get("me"), other.get("me"))).containsExactlyInAnyOrder(200, 401);
    }
  }

  @Test
  void an_invitation_that_is_accepted_and_revoked_at_once_is_one_of_both() throws Exception {
    Person gil = Person.signUp(tidings.uri(), "gil@example.org");
    ApiCaller owner = new ApiCaller(tidings.uri(), gil.secret());
    invite(owner, "hal@example.org", "MEMBER");
    String invitation =
        gil.get("invitations").getJSONArray("items").getJSONObject(0).getString("id");
    try (Desk hal = new Desk(tidings.uri(), "Europe/Berlin")) {
      hal.opens(linkTo("hal@example.org"));
      hal.fillsPassword();
      hal.submitsWithoutWaiting();
      boolean revoked = owner.delete("invitations/" + invitation) == 204;

      assertThat(hal.page().locator("h1"))
          .hasText(revoked ? "This invitation cannot be used" : "Overview");
      assertThat(members(gil)).hasSize(revoked ? 1 : 2);
    }
  }

  @Test
  void an_invitation_that_is_accepted_twice_at_once_makes_one_member() {
    Person ida = Person.signUp(tidings.uri(), "ida@example.org");
    invite(new ApiCaller(tidings.uri(), ida.secret()), "jon@example.org", "MEMBER");
    String link = linkTo("jon@example.org");
    try (Desk one = new Desk(tidings.uri(), "Europe/Berlin");
        Desk other = new Desk(tidings.uri(), "Europe/Berlin")) {
      for (Desk desk : List.of(one, other)) {
        desk.opens(link);
        desk.fillsPassword();
      }
      one.submitsWithoutWaiting();
      other.submitsWithoutWaiting();

      Pattern settled = Pattern.compile("Overview|This invitation cannot be used");
      assertThat(one.page().locator("h1")).hasText(settled);
      assertThat(other.page().locator("h1")).hasText(settled);
      assertThat(one.page().locator("h1").innerText())
          .isNotEqualTo(other.page().locator("h1").innerText());
      assertThat(members(ida)).hasSize(2);
    }
  }

  private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Integer>> answers = threads.invokeAll(List.of(one, other));
    threads.shutdown();
    return List.of(answers.get(0).get(), answers.get(1).get());
  }

  private static int invite(ApiCaller caller, String email, String role) {
    return caller.send(
        "POST", "invitations", new JSONObject().put("email", email).put("role", role).toString());
  }

  private static int changeRole(ApiCaller caller, String member, String role) {
    return caller.send("PATCH", "members/" + member, new JSONObject().put("role", role).toString());
  }

  private static List<JSONObject> members(Person person) {
    return Person.items(person.get("members"), "items");
  }

  private static String memberId(Person person, String email) {
    return members(person).stream()
        .filter(member -> member.getString("email").equals(email))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  /** Where the link in the newest mail to an address leads. */
  private static String linkTo(String email) {
    await("the mail to " + email)
        .until(() -> smtp.accepted().stream().anyMatch(mail -> mail.to().equals(email)));
    String data =
        smtp.accepted().stream()
            .filter(mail -> mail.to().equals(email))
            .reduce((earlier, later) -> later)
            .orElseThrow()
            .data();
    Matcher link = LINK.matcher(data.replace("=\n", "").replace("=3D", "="));
    assertThat(link.find()).as(data).isTrue();
    return link.group();
  }

  private static Map<String, Object> unreachable() {
    return Map.of(
        "host",
        "127.0.0.1",
        "port",
        1,
        "username",
        "u",
        "password",
        "p",
        "tls",
        "implicit",
        "folders",
        List.of("INBOX"),
        "since",
        "PT24H");
  }
}
