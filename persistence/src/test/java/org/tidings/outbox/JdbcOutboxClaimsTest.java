package org.tidings.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

class JdbcOutboxClaimsTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final TestDatabase database = new TestDatabase();
  private final OutboxClaims claims = new JdbcOutboxClaims(database.claims());
  private final TenantId acme = TenantId.random();

  @Test
  void claims_what_is_due_once() throws SQLException {
    UUID due = message(NOON);
    message(NOON.plusSeconds(1));

    assertThat(claim()).extracting(ClaimedMessage::outboxId).containsExactly(due);
    assertThat(claim()).isEmpty();
  }

  @Test
  void forgets_what_was_sent_and_nothing_else() throws SQLException {
    message(NOON);
    message(NOON);
    UUID kept = message(NOON);

    List<ClaimedMessage> claimed = claim();
    claims.sent(claimed.stream().filter(m -> !m.outboxId().equals(kept)).toList());
    endLeases();

    assertThat(claim()).extracting(ClaimedMessage::outboxId).containsExactly(kept);
  }

  private List<ClaimedMessage> claim() {
    return claims.claim(NOON, 10, Duration.ofMinutes(1));
  }

  private UUID message(Instant dueAt) throws SQLException {
    UUID id = UUID.randomUUID();
    sql(
        "insert into tenants values ('%1$s', '%1$s', 'Acme', 'free', now()) on conflict do nothing"
            .formatted(acme));
    sql(
        "insert into outbox values ('%1$s', '%2$s', 'queue', 'kind', '%2$s', '', '%3$s'"
                .formatted(acme, id, dueAt)
            + ", null, now())");
    return id;
  }

  private void endLeases() throws SQLException {
    sql("update outbox set lease_until = null");
  }

  private void sql(String sql) throws SQLException {
    TestDatabase.execute(database.superuser(), sql);
  }
}
