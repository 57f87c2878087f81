package org.tidings.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidings.audit.verify.AuditVerification;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

class JpaAuditLogTest {

  private final TestDatabase database = new TestDatabase();
  private final TestTransactions transactions = new TestTransactions(database, new TenantContext());
  private final TenantId acme = TenantId.random();
  private final StoredAuditLog log = new StoredAuditLog(transactions, acme);

  @BeforeEach
  void beginTheLog() throws SQLException {
    superuser("insert into tenants values ('%1$s', '%1$s', 'A', 'free', now())".formatted(acme));
    log.begin();
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void tells_events_newest_first_a_page_at_a_time() {
    for (int i = 0; i < 5; i++) {
      log.append(Action.SIGNED_IN);
    }

    assertThat(page(Optional.empty())).containsExactly(5L, 4L);
    assertThat(page(Optional.of(4L))).containsExactly(3L, 2L);
    assertThat(page(Optional.of(2L))).containsExactly(1L);
  }

  @Test
  void threads_that_append_at_the_same_time_make_one_chain() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<? extends Future<?>> appended =
        IntStream.range(0, 2).mapToObj(i -> threads.submit(this::appendTwenty)).toList();
    for (Future<?> thread : appended) {
      thread.get();
    }
    threads.shutdown();

    try (Connection connection = database.superuser().getConnection()) {
      assertThat(new AuditVerification().apply(connection, StoredAuditLog.KEY))
          .containsExactly(Map.entry(acme + ": ok 40 events", true));
    }
  }

  private void appendTwenty() {
    LongStream.range(0, 20).forEach(i -> log.append(Action.SIGNED_IN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_events set action = 'source.removed'",
        "delete from audit_events",
        "truncate audit_events",
        "delete from audit_heads",
        "update audit_heads set id = id"
      })
  void the_application_cannot_take_back_what_is_written(String statement) {
    log.append(Action.SIGNED_IN);

    assertThatThrownBy(() -> asApplication(statement))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void nothing_is_appended_to_a_head_that_somebody_else_wrote() throws SQLException {
    log.append(Action.SIGNED_IN);
    AuditEvent second = log.append(Action.SIGNED_IN);
    superuser("delete from audit_events where seq = " + second.seq());
    superuser(
        "update audit_heads set seq = 1, hash = (select hash from audit_events where seq = 1)");

    assertThatThrownBy(() -> log.append(Action.SIGNED_IN)).hasMessageContaining("not ours");
  }

  @Test
  void nothing_is_appended_without_a_head() throws SQLException {
    superuser("delete from audit_heads");

    assertThatThrownBy(() -> log.append(Action.SIGNED_IN)).hasMessageContaining("lost its head");
  }

  private List<Long> page(Optional<Long> before) {
    return transactions.in(
        acme,
        entities ->
            StoredAuditLog.log(entities).page(before, 2).stream().map(AuditEvent::seq).toList());
  }

  private void asApplication(String sql) throws SQLException {
    try (Connection connection = database.app().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select set_config('app.tenant_id', '" + acme + "', true)");
      statement.execute(sql);
    }
  }

  private void superuser(String sql) throws SQLException {
    TestDatabase.execute(database.superuser(), sql);
  }
}
