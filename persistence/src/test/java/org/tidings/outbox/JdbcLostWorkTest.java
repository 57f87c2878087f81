package org.tidings.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidings.outbox.LostWork.Step.COMPOSITION;
import static org.tidings.outbox.LostWork.Step.DELIVERY;
import static org.tidings.outbox.LostWork.Step.SUMMARY;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.outbox.LostWork.LostRow;
import org.tidings.outbox.LostWork.Step;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

class JdbcLostWorkTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LONG_AGO = NOON.minusSeconds(3600);
  private static final Instant JUST_NOW = NOON.minusSeconds(60);
  private static final Duration SETTLED = Duration.ofMinutes(15);

  private final TestDatabase database = new TestDatabase();
  private final LostWork lostWork = new JdbcLostWork(database.claims());
  private int made;

  @Test
  void finds_digests_that_have_waited_long_to_be_composed_and_no_others() throws SQLException {
    TenantId acme = tenant();
    UUID lost = digest(acme, "composing", LONG_AGO);
    digest(acme, "composing", JUST_NOW);
    digest(acme, "ready", LONG_AGO.plusSeconds(1));

    assertThat(claim(COMPOSITION)).containsExactly(new LostRow(acme, COMPOSITION, lost));
  }

  @Test
  void finds_deliveries_that_are_long_due_and_tries_that_never_ended() throws SQLException {
    TenantId acme = tenant();
    UUID due = delivery(acme, "due", LONG_AGO, null);
    UUID died = delivery(acme, "sending", LONG_AGO, LONG_AGO.plusSeconds(120));
    delivery(acme, "due", NOON.plusSeconds(3600), null);
    delivery(acme, "sending", LONG_AGO, NOON.plusSeconds(60));
    delivery(acme, "failed", LONG_AGO, null);

    assertThat(claim(DELIVERY)).extracting(LostRow::id).containsExactlyInAnyOrder(due, died);
  }

  @Test
  void finds_notifications_without_a_summary_until_a_digest_accounts_for_them()
      throws SQLException {
    TenantId acme = tenant();
    UUID lost = notification(acme, "null", "null", LONG_AGO);
    notification(acme, "null", "null", JUST_NOW);
    notification(acme, "'summary'", "null", LONG_AGO);
    UUID digest = digest(acme, "ready", LONG_AGO);
    notification(acme, "null", "'" + digest + "'", LONG_AGO);

    assertThat(claim(SUMMARY)).extracting(LostRow::id).containsExactly(lost);
  }

  @Test
  void claims_a_row_again_only_when_it_has_waited_twice_as_long_and_at_least_daily()
      throws SQLException {
    digest(tenant(), "composing", NOON.minus(SETTLED));
    assertThat(claim(COMPOSITION)).hasSize(1);
    assertThat(claimAt(NOON.plus(Duration.ofMinutes(14)))).isEmpty();
    assertThat(claimAt(NOON.plus(Duration.ofMinutes(15)))).hasSize(1);
    assertThat(claimAt(NOON.plus(Duration.ofMinutes(44)))).isEmpty();
    assertThat(claimAt(NOON.plus(Duration.ofDays(30)))).hasSize(1);
    assertThat(claimAt(NOON.plus(Duration.ofDays(31)))).hasSize(1);
  }

  @Test
  void shares_a_round_between_the_tenants() throws SQLException {
    TenantId large = tenant();
    for (int i = 0; i < 9; i++) {
      digest(large, "composing", LONG_AGO.minusSeconds(i + 1));
    }
    TenantId small = tenant();
    digest(small, "composing", LONG_AGO);

    List<LostRow> first = lostWork.claim(COMPOSITION, NOON, SETTLED, 4);

    assertThat(first).hasSize(4).extracting(LostRow::tenant).contains(small);
    assertThat(lostWork.claim(COMPOSITION, NOON, SETTLED, 100)).hasSize(6);
  }

  @Test
  void nothing_of_a_tenant_counts_as_lost_while_his_messages_are_stuck_in_the_outbox()
      throws SQLException {
    TenantId stuck = tenant();
    digest(stuck, "composing", LONG_AGO);
    message(stuck, LONG_AGO);
    TenantId served = tenant();
    UUID lost = digest(served, "composing", LONG_AGO);
    message(served, JUST_NOW);

    assertThat(claim(COMPOSITION)).containsExactly(new LostRow(served, COMPOSITION, lost));
  }

  private List<LostRow> claim(Step step) {
    return lostWork.claim(step, NOON, SETTLED, 100);
  }

  private List<LostRow> claimAt(Instant now) {
    return lostWork.claim(COMPOSITION, now, SETTLED, 100);
  }

  /** With one user, source and channel, all with the tenant's id. */
  private TenantId tenant() throws SQLException {
    TenantId tenant = TenantId.random();
    insert("tenants", "'%1$s', '%1$s', 'T', 'free', now()".formatted(tenant));
    insert(
        "users",
        "'%1$s', '%1$s', '%1$s', '%1$s', null, 'UTC', 'en', '{}', 'free', now(), now()"
            .formatted(tenant));
    insert(
        "data_sources",
        "'%1$s', '%1$s', '%1$s', 'email', 'S', '{}', '', 'active', null, now(), now(), 0"
            .formatted(tenant));
    insert(
        "delivery_channels",
        "'%1$s', '%1$s', '%1$s', 'email', 'a@example.org', null, null, 0, null, null, now()"
            .formatted(tenant));
    return tenant;
  }

  private UUID digest(TenantId tenant, String status, Instant createdAt) throws SQLException {
    UUID id = UUID.randomUUID();
    insert(
        "digests",
        "'%s', '%s', '%1$s', '%s', 'extractive', false, '%s', '%4$s', '%4$s', null, 0"
            .formatted(tenant, id, status, createdAt));
    return id;
  }

  private UUID delivery(TenantId tenant, String status, Instant nextAttemptAt, Instant leaseUntil)
      throws SQLException {
    UUID id = UUID.randomUUID();
    UUID digest = digest(tenant, "ready", NOON.minusNanos(1_000L * ++made));
    insert(
        "deliveries",
        "'%s', '%s', '%s', '%1$s', '%s', 0, 0, '<m>', null, %s, '%s', now(), null, null, null"
            .formatted(
                tenant,
                id,
                digest,
                status,
                leaseUntil == null ? "null" : "'" + leaseUntil + "'",
                nextAttemptAt));
    return id;
  }

  private UUID notification(TenantId tenant, String summary, String digest, Instant createdAt)
      throws SQLException {
    UUID id = UUID.randomUUID();
    insert(
        "notifications",
        "'%s', '%s', '%1$s', '%1$s', 'email', '%2$s', 't', '', '', %s, '%s', '%4$s', %s"
            .formatted(tenant, id, summary, createdAt, digest));
    return id;
  }

  private void message(TenantId tenant, Instant dueAt) throws SQLException {
    insert(
        "outbox",
        "'%s', '%s', 'q', 'k', '%2$s', 't', '%s', null, '%3$s'"
            .formatted(tenant, UUID.randomUUID(), dueAt));
  }

  private void insert(String table, String values) throws SQLException {
    TestDatabase.execute(database.superuser(), "insert into " + table + " values (" + values + ")");
  }
}
