package org.tidings.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.json.JSONObject;
import org.tidings.launch.RunningTidings;
import org.tidings.launch.demo.TidingsApi;
import org.tidings.net.OutboundTls;
import org.tidings.testing.mail.DovecotServer;

/**
 * A running Tidings with tenants of several mailboxes each, which lie on a Dovecot server. A poll
 * of them all is the product's own batch job, from the request to the last commit.
 */
final class MailSystem implements AutoCloseable {

  static final String HOST = "127.0.0.1";

  /** Asked as ever, and never used up. */
  private static final List<String> UNLIMITED =
      List.of(
          "POLLS_PER_HOST",
          "POLLS_PER_USER",
          "POLLS_PER_WORKSPACE",
          "SIGN_UP_PER_ADDRESS",
          "API_PER_CALLER",
          "API_PER_WORKSPACE");

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final List<String> mailboxes = new ArrayList<>();
  private final DovecotServer mailServer;
  private final Scratch scratch;
  private final RunningTidings tidings;
  private final TidingsApi api;
  private final InspectedDatabase database;
  private String someSource;

  private MailSystem(DovecotServer mailServer, Scratch scratch, Map<String, String> settings)
      throws IOException, SQLException {
    this.mailServer = mailServer;
    this.scratch = scratch;
    Map<String, String> all = new HashMap<>(settings);
    all.put("TIDINGS_TRUST", mailServer.caFile().toString());
    all.put("TIDINGS_OUTBOUND_ALLOW", "127.0.0.0/8");
    all.put("TIDINGS_PLAN_FREE_SOURCES", "500");
    UNLIMITED.forEach(limit -> all.put("TIDINGS_LIMIT_" + limit, "999999/PT1S"));
    this.tidings = RunningTidings.up(scratch.path().resolve("data"), all);
    this.api = new TidingsApi(tidings.uri());
    this.database = InspectedDatabase.in(scratch.path().resolve("data"));
  }

  /** One that polls when it is asked to, and only then. */
  static MailSystem start(int tenants, int mailboxesEach) throws IOException, SQLException {
    return start(tenants, mailboxesEach, Map.of("TIDINGS_POLL_INTERVAL", "PT24H"));
  }

  static MailSystem start(int tenants, int mailboxesEach, Map<String, String> settings)
      throws IOException, SQLException {
    Progress.say("starting Dovecot and Tidings, %d tenants x %d mailboxes", tenants, mailboxesEach);
    MailSystem system = new MailSystem(DovecotServer.start(), Scratch.create(), settings);
    for (int tenant = 0; tenant < tenants; tenant++) {
      system.openTenant(tenant, mailboxesEach);
    }
    system.awaitPolled();
    return system;
  }

  private void openTenant(int tenant, int mailboxCount) throws IOException {
    openTenant("owner" + tenant);
    for (int i = 0; i < mailboxCount; i++) {
      String mailbox = "user" + tenant + "-" + i;
      mailServer.folder(mailbox, "INBOX").create();
      mailboxes.add(mailbox);
      someSource = connect(mailbox, mailServer.imapsPort());
    }
  }

  /** One whose mailboxes lie on another port of this machine; answers its id. */
  String openTenantElsewhere(String owner, int mailboxCount, int port) {
    String tenant = openTenant(owner);
    for (int i = 0; i < mailboxCount; i++) {
      connect(owner + "-" + i, port);
    }
    return tenant;
  }

  private String openTenant(String owner) {
    api.signInWith("");
    JSONObject account =
        new JSONObject()
            .put("email", owner + "@example.org")
            .put("password", "correct horse battery staple")
            .put("workspace", "Workspace of " + owner)
            .put("timeZone", "UTC");
    JSONObject opened = api.post("accounts", account);
    api.signInWith(opened.getString("token"));
    return opened.getString("tenantId");
  }

  private String connect(String mailbox, int port) {
    JSONObject settings =
        new JSONObject()
            .put("host", HOST)
            .put("port", port)
            .put("username", mailbox)
            .put("password", mailServer.password());
    JSONObject source =
        new JSONObject().put("type", "email").put("name", mailbox).put("settings", settings);
    return api.post("sources", source).getString("id");
  }

  List<String> mailboxes() {
    return mailboxes;
  }

  DovecotServer mailServer() {
    return mailServer;
  }

  /** TLS as the product does it, for the yardstick. */
  OutboundTls tls() {
    return new OutboundTls(Optional.of(mailServer.caFile().toString()));
  }

  /** A connection to the product's database that sees everything. */
  Connection connection() throws SQLException {
    return database.connect();
  }

  /** Puts as many new mails into every mailbox. */
  void deliver(Mails mails, int count, int bytes) throws IOException {
    for (String mailbox : mailboxes) {
      for (int i = 0; i < count; i++) {
        mailServer.deliver(mailbox, "INBOX", mails.next(bytes));
      }
    }
  }

  /** Polls all sources and answers how many seconds it took until everything was stored. */
  double secondsToPollAll() throws SQLException {
    Stopwatch watch = Stopwatch.start();
    database.execute("update sync_state set next_poll_at = now(), last_sync_timestamp = null");
    api.post("sources/" + someSource + "/poll", new JSONObject());
    awaitPolled();
    return watch.seconds();
  }

  private void awaitPolled() throws SQLException {
    await("select count(*) from sync_state where last_sync_timestamp is null");
    long failed = database.count("select count(*) from sync_state where last_error is not null");
    if (failed > 0) {
      throw new IllegalStateException(failed + " sources could not be polled");
    }
  }

  /** Waits until everything stored is summarized, so that nothing of it meets the next figure. */
  void awaitQuiet() throws SQLException {
    await(
        "select (select count(*) from notifications where summary is null)"
            + " + (select count(*) from outbox)");
  }

  long notifications() throws SQLException {
    return database.count("select count(*) from notifications");
  }

  /** Makes every mail in every mailbox new again. */
  void forgetAll() throws SQLException {
    database.execute("delete from notifications");
    database.execute("update sync_state set cursor = ''");
    database.execute("vacuum analyze");
  }

  InspectedDatabase database() {
    return database;
  }

  /** Waits until the statement counts nothing. */
  void await(String count) throws SQLException {
    Stopwatch watch = Stopwatch.start();
    while (database.count(count) > 0) {
      database.execute("select pg_sleep(0.02)");
      if (watch.seconds() > PATIENCE.toSeconds()) {
        throw new IllegalStateException("Still not done: " + count);
      }
    }
  }

  @Override
  public void close() throws IOException {
    database.close();
    tidings.close();
    mailServer.close();
    scratch.close();
  }
}
