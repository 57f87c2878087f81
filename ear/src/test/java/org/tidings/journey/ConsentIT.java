package org.tidings.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.tidings.launch.RunningDatabase;
import org.tidings.launch.RunningTidings;
import org.tidings.testing.mail.DovecotServer;
import org.tidings.testing.mail.ScriptedSmtpServer;
import org.tidings.testing.mail.TestMail;
import org.tidings.testing.oauth.AccountProvider;
import org.tidings.testing.oauth.Dialect;
import org.tidings.testing.oauth.Trouble;
import org.tidings.testing.x.XDouble;

/** Ann connects accounts at four providers in a browser; they are refreshed, lost and revoked. */
@TestMethodOrder(OrderAnnotation.class) // the last one looks for what all of them were given
class ConsentIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final double PATIENCE_MS = 60_000;

  @TempDir private static Path parent;

  private static final String MAILBOX = "ann@example.org";

  private static final Map<Dialect, AccountProvider> PROVIDERS = new HashMap<>();

  private static ScriptedSmtpServer smtp;
  private static LinkedInWalk linkedIn;
  private static DovecotServer dovecot;
  private static Path data;
  private static RunningTidings tidings;
  private static Person ann;
  private static Visitor visitor;
  private static AccountWalk walk;

  @BeforeAll
  static void start() throws IOException {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    data = parent.resolve("data");
    smtp = new ScriptedSmtpServer();
    Map<String, String> settings = new HashMap<>();
    settings.put("TIDINGS_SMTP_URL", smtp.url());
    settings.put("TIDINGS_UPKEEP_TICK", "PT2S");
    settings.put("TIDINGS_JAVA_OPTIONS", RunningTidings.QUICK_START);
    for (Dialect dialect : Dialect.values()) {
      AccountProvider provider = AccountProvider.start(dialect, Clock.systemUTC());
      PROVIDERS.put(dialect, provider);
      settings.putAll(provider.environment());
    }
    linkedIn = LinkedInWalk.begin(PROVIDERS.get(Dialect.LINKEDIN));
    settings.putAll(linkedIn.environment());
    dovecot = DovecotServer.start(PROVIDERS.get(Dialect.GOOGLE).introspection());
    settings.put("TIDINGS_TRUST", dovecot.caFile().toString());
    settings.put("TIDINGS_IMAP_TOKEN_HOSTS", dovecot.host());
    settings.put("TIDINGS_OUTBOUND_ALLOW", "127.0.0.0/8,::1");
    tidings = RunningTidings.up(data, settings);
    PROVIDERS.values().forEach(one -> one.redirectsTo(callback(one)));
    ann = Person.signUp(tidings.uri(), "ann@example.org");
    visitor = new Visitor(tidings.publicUri(), "Europe/Lisbon");
    walk = new AccountWalk(visitor);
    visitor.signIn(ann);
  }

  private static URI callback(AccountProvider provider) {
    return tidings.publicUri().resolve("/connect/" + provider.code() + "/callback");
  }

  @AfterAll
  static void stop() throws IOException {
    visitor.close();
    tidings.close();
    dovecot.close();
    PROVIDERS.values().forEach(AccountProvider::close);
    linkedIn.close();
    smtp.close();
  }

  @Test
  @Order(1)
  void an_account_is_connected_at_each_provider_as_it_documents_that() {
    walk.opens();
    visitor.look("accounts-none");
    for (AccountProvider provider : PROVIDERS.values()) {
      walk.connects(provider);
      assertThat(provider.violations()).isEmpty();
    }
    visitor.look("accounts");
    assertThat(grants()).hasSize(4).allMatch(one -> one.getString("status").equals("active"));
    assertThat(grants().stream().map(one -> one.optString("account", "")))
        .containsExactlyInAnyOrder("ann@example.org", "ann@example.org", "@ann", "");
    assertThat(grant("linkedin").getString("consentBy")).isNotEmpty();
  }

  @Test
  @Order(2)
  void nothing_is_connected_when_she_says_no_or_the_answer_is_not_the_provider_s() {
    AccountProvider google = PROVIDERS.get(Dialect.GOOGLE);
    walk.comesBackFrom(google, "#deny", "denied");
    google.misbehave(Trouble.ISSUER_WRONG);
    walk.comesBackFrom(google, "#allow", "unproven");
    google.misbehave(Trouble.STATE_WRONG);
    walk.comesBackFrom(google, "#allow", "not-begun");
    google.misbehave(Trouble.NONE);
    assertThat(grants()).hasSize(4);
  }

  @Test
  @Order(3)
  void an_answer_is_taken_once_and_from_nobody_else_s_browser() {
    AtomicReference<String> answer = new AtomicReference<>();
    visitor
        .page()
        .onRequest(
            request -> {
              if (request.url().contains("/callback?")) {
                answer.set(request.url());
              }
            });
    walk.connects(PROVIDERS.get(Dialect.X));
    String query = answer.get().substring(answer.get().indexOf("/connect/"));

    assertThat(grants()).as("the same account is the same grant").hasSize(4);
    visitor.open(query);
    assertThat(visitor.page().url()).contains("problem=not-begun");
    try (Visitor stranger = new Visitor(tidings.publicUri(), "Europe/Lisbon")) {
      stranger.open(query);
      assertThat(stranger.page().url()).contains("/signin.xhtml").doesNotContain("code");
      stranger.signIn(Person.signUp(tidings.uri(), "bob@example.org"));
      stranger.open(query);
      assertThat(stranger.page().url()).contains("problem=not-begun");
    }
  }

  @Test
  @Order(4)
  void a_mailbox_is_read_with_an_account_and_no_longer_when_she_took_it_back() throws IOException {
    AccountProvider google = PROVIDERS.get(Dialect.GOOGLE);
    dovecot.deliver(MAILBOX, "INBOX", TestMail.plain("By token", "It is let in."));
    walk.watchesMailbox(google, MAILBOX, dovecot);

    await("the mail").atMost(PATIENCE).until(() -> ann.notifications("").size() == 1);

    google.forgetAll();
    ann.poll(mailbox().getString("id"));

    await("she is asked")
        .atMost(PATIENCE)
        .until(() -> mailbox().getString("status").equals("needs_attention"));
    assertThat(mailbox().getString("lastError")).contains("onnect the account again");
    walk.renews(google, id("google"));
    ann.poll(mailbox().getString("id"));
    await("it is read again")
        .atMost(PATIENCE)
        .until(() -> mailbox().getString("status").equals("active"));
    assertThat(google.violations()).isEmpty();
  }

  @Test
  @Order(5)
  void her_mentions_at_x_are_read_and_what_they_cost_is_told() throws IOException {
    AccountProvider provider = PROVIDERS.get(Dialect.X);
    try (XDouble x = XDouble.start(Clock.systemUTC())) {
      provider.alsoAnswers("/2/", x.behind(provider::whose));
      x.post("bob", "@ann have you seen this?");
      walk.watchesMentions(provider);

      await("the post").atMost(PATIENCE).until(() -> !ann.notifications("q=seen").isEmpty());
      JSONObject source = ann.sources().get(1);
      assertThat(source.getJSONObject("spending").getLong("spentMicros"))
          .isGreaterThanOrEqualTo(x.bill().micros());
      visitor.open("/source.xhtml?id=" + source.getString("id"));
      PlaywrightAssertions.assertThat(visitor.page().locator("#state")).containsText(" of $1.00");
      visitor.look("source-x");
      assertThat(x.violations()).isEmpty();
      ApiCaller caller = new ApiCaller(tidings.uri(), ann.secret());
      assertThat(caller.delete("sources/" + source.getString("id"))).isEqualTo(204);
    }
  }

  @Test
  @Order(6)
  void what_nobody_reads_with_is_refreshed_before_its_provider_forgets_it() throws Exception {
    Map<Dialect, Integer> before = new HashMap<>();
    PROVIDERS.forEach((dialect, provider) -> before.put(dialect, provider.refreshes()));

    sql("update grants set refreshed_at = refreshed_at - interval '31 days'");

    PROVIDERS.forEach(
        (dialect, provider) ->
            await("a refresh at " + dialect)
                .atMost(PATIENCE)
                .until(() -> provider.refreshes() == before.get(dialect) + 1));
    assertThat(grants()).allMatch(one -> one.getString("status").equals("active"));
  }

  @Test
  @Order(7)
  void who_took_it_back_at_the_provider_is_told_once_and_connects_it_again() throws Exception {
    AccountProvider x = PROVIDERS.get(Dialect.X);
    x.forgetAll();
    sql("update grants set refreshed_at = refreshed_at - interval '31 days' where provider = 'x'");

    await("X is lost")
        .atMost(PATIENCE)
        .until(() -> grant("x").getString("status").equals("needs_attention"));
    assertThat(grant("x").getString("problem")).contains("Connect the account again");
    await("the mail").atMost(PATIENCE).until(() -> mailsAbout("X") == 1);
    walk.opens();
    visitor.look("accounts-lost");

    walk.renews(x, grant("x").getString("id"));

    assertThat(grant("x").getString("status")).isEqualTo("active");
    assertThat(mailsAbout("X")).isEqualTo(1);
  }

  @Test
  @Order(8)
  void an_end_is_foretold_then_said_and_after_a_new_beginning_her_page_is_read() throws Exception {
    sql(
        "update grants set consented_at = now() - interval '360 days',"
            + " wall_at = now() + interval '5 days' where provider = 'linkedin'");
    assertThat(grant("linkedin").getString("status")).isEqualTo("expiring");
    await("the mail").atMost(PATIENCE).until(() -> mailsAbout("LinkedIn") == 1);

    sql("update grants set wall_at = now() where provider = 'linkedin'");

    assertThat(grant("linkedin").getString("status")).isEqualTo("needs_attention");
    walk.renews(PROVIDERS.get(Dialect.LINKEDIN), grant("linkedin").getString("id"));
    assertThat(grant("linkedin").getString("status")).isEqualTo("active");
    linkedIn.isRead(ann, id("linkedin"), visitor);
  }

  @Test
  @Order(9)
  void who_disconnects_is_forgotten_here_and_where_the_provider_takes_that_there() {
    AccountProvider x = PROVIDERS.get(Dialect.X);
    assertThat(walk.disconnects("@ann")).contains("X lets us in no more");
    assertThat(x.secrets()).noneMatch(x::takes);

    assertThat(walk.disconnects("LinkedIn")).contains("take back what you allowed at https://");

    AccountProvider google = PROVIDERS.get(Dialect.GOOGLE);
    assertThat(new ApiCaller(tidings.uri(), ann.secret()).delete("grants/" + id("google")))
        .isEqualTo(204);
    assertThat(google.secrets()).noneMatch(google::takes);
    assertThat(grants()).hasSize(1);
  }

  @Test
  @Order(10)
  void nothing_that_opens_anything_stands_in_a_dump_a_log_or_any_other_file() throws Exception {
    List<String> secrets = new ArrayList<>(List.of(AccountProvider.SECRET));
    PROVIDERS.values().forEach(one -> secrets.addAll(one.secrets()));
    assertThat(secrets).hasSizeGreaterThan(20);

    TextDump dump = TextDump.of(data);
    assertThat(dump.thatItHolds(List.of("ann@example.org"))).as("the search finds").isNotEmpty();
    assertThat(dump.thatItHolds(secrets)).isEmpty();
    assertThat(FilesOf.under(data).thatContain(List.of("no account was connected")))
        .as("the log was searched")
        .isNotEmpty();
    assertThat(FilesOf.under(data).thatContain(secrets)).isEmpty();
    assertThat(smtp.accepted()).noneMatch(mail -> secrets.stream().anyMatch(mail.data()::contains));
    assertThat(tidings.failures()).isEmpty();
  }

  private static List<JSONObject> grants() {
    return Person.items(ann.get("grants"), "items");
  }

  private static JSONObject grant(String provider) {
    return grants().stream()
        .filter(one -> one.getString("provider").equals(provider))
        .findFirst()
        .orElseThrow();
  }

  private static JSONObject mailbox() {
    return ann.sources().get(0);
  }

  private static String id(String provider) {
    return grant(provider).getString("id");
  }

  private static long mailsAbout(String provider) {
    String subject = "Connect your %s account again".formatted(provider);
    return smtp.accepted().stream().filter(mail -> mail.header("Subject").equals(subject)).count();
  }

  private static void sql(String sql) throws IOException, SQLException {
    try (Connection connection = RunningDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
