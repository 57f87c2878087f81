package org.tidings.bench;

import java.sql.SQLException;
import java.util.Map;
import org.json.JSONObject;

/**
 * How late the polls of everybody else are while one workspace has 500 sources whose servers take
 * every call and never answer. Against the same system, in the same run, without that workspace.
 */
final class FairnessBench implements Benchmark {

  private static final int TENANTS = 40;
  private static final int MAILBOXES_EACH = 5;
  private static final int STALLED = 500;
  private static final int SECONDS = 30;

  private static final String STALLING = "with 500 stalled sources";
  private static final String QUIET = "without";

  /** As in any installation, in a hurry: each source every five seconds, looked for each second. */
  private static final Map<String, String> HURRIED =
      Map.of(
          "TIDINGS_POLL_INTERVAL",
          "PT5S",
          "TIDINGS_PLAN_FREE_POLL_INTERVAL",
          "PT5S",
          "TIDINGS_POLL_TICK",
          "PT1S");

  private String stalledTenant;
  private double evenness = 1;

  @Override
  public String question() {
    return "milliseconds by which the 99th of 100 polls is late; a lower ratio is better";
  }

  @Override
  public JSONObject run() throws Exception {
    try (StalledServer server = new StalledServer();
        MailSystem system = MailSystem.start(TENANTS, MAILBOXES_EACH, HURRIED)) {
      Progress.say("connecting %d sources of one more tenant", STALLED);
      stalledTenant = system.openTenantElsewhere("stalled", STALLED, server.port());
      quiet(system, server);
      PollLags lags = new PollLags(system.database());
      return new Contest("ms")
          .with(STALLING, () -> stalling(system, server, lags))
          .with(QUIET, () -> p99(system, lags))
          .run()
          .report(STALLING, QUIET)
          .put("evenness", evenness);
    }
  }

  private double stalling(MailSystem system, StalledServer server, PollLags lags) throws Exception {
    server.stall(true);
    schedule(system, "now()");
    system.await("select 1 - count(*) from tenants where " + held());
    double p99 = p99(system, lags);
    evenness = Math.min(evenness, lags.evenness());
    quiet(system, server);
    return p99;
  }

  /** Ends what the stalled workspace holds, and keeps it from being polled. */
  private void quiet(MailSystem system, StalledServer server) throws Exception {
    schedule(system, "null");
    server.stall(false);
    system.await("select count(*) from tenants where " + held());
  }

  private double p99(MailSystem system, PollLags lags) throws SQLException {
    lags.forget();
    system.database().execute("select pg_sleep(" + SECONDS + ")");
    if (lags.polls() < TENANTS * MAILBOXES_EACH) {
      throw new IllegalStateException("Only " + lags.polls() + " polls in " + SECONDS + " s");
    }
    return lags.p99Millis();
  }

  private void schedule(MailSystem system, String next) throws SQLException {
    system
        .database()
        .execute(
            "update sync_state set next_poll_at = %s, error_count = 0 where tenant_id = '%s'"
                .formatted(next, stalledTenant));
  }

  private String held() {
    return "poll_lease_until > now() and tenant_id = '" + stalledTenant + "'";
  }
}
