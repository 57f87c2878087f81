package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.RunningTidings;
import org.tidings.testing.oauth.AccountProvider;
import org.tidings.testing.oauth.Dialect;
import org.tidings.testing.oidc.MockIssuer;

/**
 * Two workspaces, each with one of everything, and whoever is at home in one of them tries every
 * door of the other: every method of the API, every page and every button of the portal. Nothing of
 * the other may be seen or changed.
 */
@TestMethodOrder(OrderAnnotation.class) // some use up, or leave in the log, what others look at
class WallsIT {

  private static final String OWN = "magpie";
  private static final String FOREIGN = "nightjar";
  private static final String SECOND_FACTOR = "secondfactor.xhtml";

  /** What somebody else's name as a confirmation does not erase, and what wants a signature. */
  private static final Map<String, Integer> REFUSED =
      Map.of("DELETE me", 400, "DELETE workspace", 400, "POST inbound/{address}", 401);

  @TempDir private static Path parent;

  private static Path data;
  private static Neighbours neighbours;
  private static MockIssuer issuer;
  private static AccountProvider provider;
  private static RunningTidings tidings;
  private static Belongings own;
  private static Belongings foreign;
  private static EveryButton everyButton;

  @BeforeAll
  static void furnishTwoWorkspaces() throws Exception {
    data = parent.resolve("data");
    neighbours = Neighbours.start();
    issuer = MockIssuer.start();
    provider = AccountProvider.start(Dialect.X, Clock.systemUTC());
    tidings =
        RunningTidings.up(
            data,
            environment(
                "-Dtidings.poll.interval=PT1H", // not by itself
                "-Dtidings.oidc.issuer=" + issuer.issuer(),
                "-Dtidings.oidc.client-id=" + MockIssuer.CLIENT));
    provider.redirectsTo(tidings.publicUri().resolve("/connect/x/callback"));
    own = withAccount(Belongings.of(OWN, tidings.uri(), neighbours));
    foreign = withAccount(Belongings.of(FOREIGN, tidings.uri(), neighbours));
    SsoOwner.buy(own.owner(), "enterprise", data);
    everyButton = new EveryButton(tidings, own, issuer.issuer(), data);
  }

  private static Map<String, String> environment(String... javaOptions) {
    Map<String, String> environment = neighbours.environment(javaOptions);
    environment.putAll(provider.environment());
    return environment;
  }

  /** An account that is called after the canary. */
  private static Belongings withAccount(Belongings belongings) {
    provider.isVisitedBy(belongings.canary());
    try (Visitor visitor = new Visitor(tidings.publicUri(), "Europe/Lisbon")) {
      visitor.signIn(belongings.owner());
      new AccountWalk(visitor).connects(provider);
    }
    return belongings.with("grants", Belongings.only(belongings.owner(), "grants"));
  }

  @AfterAll
  static void stop() throws Exception {
    tidings.close();
    issuer.close();
    provider.close();
    neighbours.close();
  }

  @Test
  @Order(1)
  void no_method_of_the_api_shows_or_changes_anything_of_another_workspace() throws Exception {
    List<ApiOperation> operations = ApiOperation.all(tidings.uri());
    assertThatTheIdsAreGood(operations);
    RowsOfATenant before = RowsOfATenant.of(foreign.owner().tenant(), data);

    SoftAssertions walls = new SoftAssertions();
    for (ApiOperation operation : operations) {
      HttpResponse<String> answer = attack(operation);
      walls
          .assertThat(answer.body() + answer.headers())
          .as("what %s shows", operation)
          .doesNotContain(FOREIGN);
      if (operation.namesSomething()) {
        walls.assertThat(answer.statusCode()).as("status of %s", operation).isEqualTo(404);
      } else if (REFUSED.containsKey(operation.toString())) {
        walls
            .assertThat(answer.statusCode())
            .as("status of %s", operation)
            .isEqualTo(REFUSED.get(operation.toString()));
      } else {
        walls.assertThat(answer.statusCode()).as("status of %s", operation).isBetween(200, 202);
      }
    }
    walls.assertAll();
    assertThat(RowsOfATenant.of(foreign.owner().tenant(), data)).isEqualTo(before);
  }

  @Test
  @Order(2)
  void no_page_and_no_button_of_the_portal_does_either() throws Exception {
    everyButton.showsItself();
    RowsOfATenant before = RowsOfATenant.of(foreign.owner().tenant(), data);

    SoftAssertions walls = new SoftAssertions();
    try (Visitor visitor = new Visitor(tidings.publicUri(), "Europe/Lisbon")) {
      PortalIntruder intruder = new PortalIntruder(visitor, FOREIGN, walls);
      intruder.signIn(own.owner());
      visitor.open("/oidc/connect"); // an identity that waits to be connected, and disconnected
      Map<String, Set<String>> pressed = new HashMap<>();
      for (boolean destroying : new boolean[] {false, true}) {
        for (String page : PortalButtons.pages()) {
          pressed
              .computeIfAbsent(page, unpressed -> new TreeSet<>())
              .addAll(press(intruder, page, destroying));
        }
      }
      for (String page : PortalButtons.pages()) {
        walls
            .assertThat(pressed.get(page))
            .as("buttons pressed on %s", page)
            .containsAll(PortalButtons.on(page));
      }
    }
    walls.assertAll();
    assertThat(RowsOfATenant.of(foreign.owner().tenant(), data)).isEqualTo(before);
    assertThat(tidings.failures()).as("failures in the server's log").isEmpty();
  }

  @Test
  @Order(3)
  void no_page_of_another_site_does_anything_in_a_visitor_s_name() throws Exception {
    try (Visitor visitor = new Visitor(tidings.uri(), "Europe/Lisbon")) {
      visitor.signIn(foreign.owner());
      RowsOfATenant before = RowsOfATenant.of(foreign.owner().tenant(), data);
      ForeignSite site = ForeignSite.visitedBy(visitor);
      for (String page : PortalButtons.pages()) {
        for (String button : PortalButtons.on(page)) {
          assertThat(site.posts("/" + page, button)).as(page + " " + button).isEqualTo(403);
        }
      }
      assertThat(site.posts("/signin.xhtml", "")).as("signing in elsewhere").isEqualTo(403);
      for (ApiOperation operation : ApiOperation.all(tidings.uri())) {
        site.fetches(operation.address(foreign.ids()), body(operation));
      }
      assertThat(RowsOfATenant.of(foreign.owner().tenant(), data)).isEqualTo(before);
    }
  }

  @Test
  @Order(4)
  void what_a_mail_says_and_what_opens_an_account_stand_readable_in_no_file() throws Exception {
    List<String> secrets =
        Stream.of(
                own.secrets().stream(),
                foreign.secrets().stream(),
                provider.secrets().stream(),
                Stream.of(
                    Person.PASSWORD,
                    MockIssuer.SECRET,
                    neighbours.mailbox(OWN).get("password").toString()))
            .flatMap(all -> all)
            .toList();
    assertThat(FilesOf.under(data).thatContain(List.of("Mailbox of " + FOREIGN)))
        .as("the search finds what is stored plainly")
        .isNotEmpty();
    assertThat(FilesOf.under(data).thatContain(secrets)).isEmpty();
  }

  @Test
  @Order(5)
  void no_other_member_of_a_workspace_whatever_his_role_sees_or_changes_what_is_one_s_own()
      throws Exception {
    SoftAssertions walls = new SoftAssertions();
    for (String role : List.of("MEMBER", "ADMIN", "OWNER")) {
      Colleague colleague = Colleague.joins(foreign.owner(), role, data, "nosy-" + role);
      RowsOfATenant before = RowsOfATenant.ofOne(foreign.owner(), data);
      NosyColleague nosy = new NosyColleague(tidings.uri(), colleague, foreign, walls);
      nosy.asksTheApi(WallsIT::body);
      nosy.opensThePages();
      walls.assertThat(RowsOfATenant.ofOne(foreign.owner(), data)).as(role).isEqualTo(before);
    }
    walls.assertAll();
  }

  @Test
  @Order(6)
  void no_button_takes_the_state_of_somebody_else_s_page_or_a_changed_one() throws Exception {
    Colleague colleague = Colleague.joins(foreign.owner(), "ADMIN", data, "thief");
    try (Visitor thief = new Visitor(tidings.uri(), "Europe/Lisbon");
        Visitor victim = new Visitor(tidings.uri(), "Europe/Lisbon")) {
      thief.signIn(colleague.email());
      victim.signIn(foreign.owner());
      RowsOfATenant before = RowsOfATenant.of(foreign.owner().tenant(), data);
      new ViewThief(thief, victim).pressesWithWrongStates("/profile.xhtml");
      assertThat(RowsOfATenant.of(foreign.owner().tenant(), data)).isEqualTo(before);
    }
  }

  @Test
  @Order(7)
  void whoever_asks_is_told_nothing_of_the_server_and_nothing_of_anybody() throws Exception {
    Outsider outsider = new Outsider(tidings.uri());
    SoftAssertions walls = new SoftAssertions();
    for (String request : Outsider.FAILING) {
      walls
          .assertThat(outsider.failsAt(request))
          .as(request)
          .startsWith("HTTP/1.1 ")
          .doesNotContainPattern(Outsider.TELLTALE);
    }
    for (String told : List.of("/metrics", "/health", "/openapi", "/index.xhtml")) {
      for (Belongings anybody : List.of(own, foreign)) {
        walls
            .assertThat(outsider.sends(Outsider.get(told)))
            .as(told)
            .startsWith("HTTP/1.1 ")
            .doesNotContain(anybody.canary(), anybody.owner().tenant(), anybody.owner().userId());
      }
    }
    walls.assertAll();
  }

  private static Set<String> press(PortalIntruder intruder, String page, boolean destroying)
      throws Exception {
    if (page.equals(SECOND_FACTOR)) {
      return destroying ? Set.of() : pressInEachState(intruder, page);
    }
    String collection = page.replace(".xhtml", "s");
    if (!PortalButtons.isAboutOneThing(page)) {
      return intruder.pressAll("/" + page, foreign.ids().get("sources"), destroying);
    }
    assertThat(foreign.ids()).as("something that %s is about", page).containsKey(collection);
    String foreignId = foreign.ids().get(collection);
    intruder.open("/" + page + "?id=" + foreignId);
    return intruder.pressAll(
        "/" + page + "?id=" + own.ids().get(collection), foreignId, destroying);
  }

  /** A second factor is off, waits for the code that confirms it, or is on. */
  private static Set<String> pressInEachState(PortalIntruder intruder, String page)
      throws Exception {
    String path = "/" + page;
    String foreignId = foreign.owner().userId();
    Set<String> pressed = intruder.pressAll(path, foreignId, false);
    intruder.beginsSecondFactor(path, Person.PASSWORD);
    pressed.addAll(intruder.pressAll(path, foreignId, false));
    everyButton.switchSecondFactor(true);
    pressed.addAll(intruder.pressAll(path, foreignId, false));
    everyButton.switchSecondFactor(false);
    return pressed;
  }

  /** Their owner finds them: a typing error would make every wall look good. */
  private static void assertThatTheIdsAreGood(List<ApiOperation> operations) throws Exception {
    for (ApiOperation operation : operations) {
      if (operation.namesSomething() && operation.method().equals("GET")) {
        assertThat(send(operation, foreign.owner()).statusCode())
            .as("%s by its owner", operation)
            .isEqualTo(200);
      }
    }
  }

  private static HttpResponse<String> attack(ApiOperation operation) throws Exception {
    return send(operation, own.owner());
  }

  private static HttpResponse<String> send(ApiOperation operation, Person person) throws Exception {
    Map<String, String> credentials =
        operation.path().equals("accounts") ? Map.of() : person.credentials();
    String query =
        switch (operation.toString()) {
          case "GET notifications" -> "?source=" + foreign.ids().get("sources");
          case "DELETE me" -> "?confirm=" + foreign.owner().userId();
          case "DELETE workspace" -> "?confirm=" + foreign.owner().tenant();
          default -> "";
        };
    return operation.send(tidings.uri(), foreign.ids(), query, body(operation), credentials);
  }

  private static String body(ApiOperation operation) {
    return RequestBodies.of(operation, neighbours.mailbox(OWN), issuer.issuer());
  }
}
