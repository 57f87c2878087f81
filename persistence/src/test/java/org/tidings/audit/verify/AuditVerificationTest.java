package org.tidings.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.audit.Action;
import org.tidings.audit.StoredAuditLog;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

/** What a superuser without the key does to a log of six events is found and named. */
class AuditVerificationTest {

  private static final String FORGED =
      "insert into audit_events select tenant_id, %d, at, actor_user_id, 'source.removed',"
          + " object_type, object_id, origin, hash from audit_events where seq = 1";

  private final TestDatabase database = new TestDatabase();
  private final TestTransactions transactions = new TestTransactions(database, new TenantContext());
  private final TenantId acme = TenantId.random();

  @BeforeEach
  void sixEvents() throws SQLException {
    superuser("insert into tenants values ('%1$s', '%1$s', 'A', 'free', now())".formatted(acme));
    StoredAuditLog log = new StoredAuditLog(transactions, acme);
    log.begin();
    log.append(Action.WORKSPACE_OPENED);
    log.append(Action.SIGNED_IN);
    log.append(Action.SOURCE_CONNECTED);
    log.append(Action.CHANNEL_ADDED);
    log.append(Action.CHANNEL_VERIFIED);
    log.append(Action.DIGEST_REQUESTED);
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void a_log_that_nobody_touched_is_intact() throws SQLException {
    assertThat(verify()).isEqualTo("ok 6 events");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at = at + interval '1 microsecond'",
        "actor_user_id = null",
        "action = 'source.removed'",
        "object_type = 'digest'",
        "object_id = gen_random_uuid()",
        "origin = '198.51.100.1'",
        "hash = repeat('0', 64)"
      })
  void finds_a_changed_event(String change) throws SQLException {
    superuser("update audit_events set %s where seq = 3".formatted(change));

    assertThat(verify()).isEqualTo("BROKEN at seq 3: changed");
  }

  @Test
  void finds_a_deleted_event() throws SQLException {
    superuser("delete from audit_events where seq = 3");

    assertThat(verify()).isEqualTo("BROKEN at seq 3: missing");
  }

  @Test
  void finds_a_deleted_event_whose_place_the_next_ones_took() throws SQLException {
    superuser("delete from audit_events where seq = 3");
    shift("seq > 3", -1);

    assertThat(verify()).isEqualTo("BROKEN at seq 3: missing");
  }

  @Test
  void finds_an_event_inserted_between_others() throws SQLException {
    shift("seq > 2", 1);
    superuser(FORGED.formatted(3));

    assertThat(verify()).isEqualTo("BROKEN at seq 3: inserted");
  }

  @Test
  void finds_an_event_added_after_the_last() throws SQLException {
    superuser(FORGED.formatted(7));

    assertThat(verify()).isEqualTo("BROKEN at seq 7: inserted");
  }

  @Test
  void finds_events_that_changed_places() throws SQLException {
    superuser("update audit_events set seq = 100 where seq = 3");
    superuser("update audit_events set seq = 3 where seq = 4");
    superuser("update audit_events set seq = 4 where seq = 100");

    assertThat(verify()).isEqualTo("BROKEN at seq 3: reordered");
  }

  @Test
  void finds_an_event_moved_to_the_end() throws SQLException {
    superuser("update audit_events set seq = 100 where seq = 2");
    shift("seq > 2", -1);

    assertThat(verify()).isEqualTo("BROKEN at seq 2: reordered");
  }

  @Test
  void finds_that_the_tail_was_cut() throws SQLException {
    superuser("delete from audit_events where seq > 4");

    assertThat(verify()).isEqualTo("BROKEN at seq 5: cut");
  }

  @Test
  void finds_a_cut_tail_behind_a_forged_head() throws SQLException {
    superuser("delete from audit_events where seq > 4");
    superuser(
        "update audit_heads set seq = 4, hash = (select hash from audit_events where seq = 4)");

    assertThat(verify()).isEqualTo("BROKEN at seq 5: cut");
  }

  @Test
  void finds_that_everything_was_deleted() throws SQLException {
    superuser("delete from audit_events");
    superuser("delete from audit_heads");

    assertThat(verify()).isEqualTo("BROKEN at seq 1: cut");
  }

  @Test
  void takes_no_event_for_another_tenants() throws SQLException {
    TenantId globex = TenantId.random();
    superuser("insert into tenants values ('%1$s', '%1$s', 'G', 'free', now())".formatted(globex));
    superuser("update audit_events set tenant_id = '" + globex + "'");

    assertThat(lines())
        .containsEntry(acme + ": BROKEN at seq 1: cut", false)
        .containsEntry(globex + ": BROKEN at seq 1: changed", false);
  }

  /** The limit of what a log can prove of itself; docs/security.md says what would help. */
  @Test
  void does_not_find_that_a_whole_older_state_was_restored() throws SQLException {
    superuser("create table older as select * from audit_heads");
    new StoredAuditLog(transactions, acme).append(Action.SOURCE_REMOVED);
    superuser("delete from audit_events where seq > 6");
    superuser("delete from audit_heads");
    superuser("insert into audit_heads select * from older");

    assertThat(verify()).isEqualTo("ok 6 events");
  }

  private String verify() throws SQLException {
    Map<String, Boolean> lines = lines();
    assertThat(lines).hasSize(1);
    String line = lines.keySet().iterator().next();
    assertThat(lines.get(line)).isEqualTo(line.contains(" ok "));
    return line.substring((acme + ": ").length());
  }

  private Map<String, Boolean> lines() throws SQLException {
    try (Connection connection = database.superuser().getConnection()) {
      return new AuditVerification().apply(connection, StoredAuditLog.KEY);
    }
  }

  /** In two steps, for no two events may have one place in between. */
  private void shift(String which, int by) throws SQLException {
    superuser("update audit_events set seq = seq + 1000 where " + which);
    superuser("update audit_events set seq = seq - 1000 + %d where seq > 1000".formatted(by));
  }

  private void superuser(String sql) throws SQLException {
    TestDatabase.execute(database.superuser(), sql);
  }
}
