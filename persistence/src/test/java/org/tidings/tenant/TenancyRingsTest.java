package org.tidings.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.testing.TestDatabase;

/**
 * Each ring of the tenancy stops what the others would let through. Beside the test of a ring
 * stands the proof that it can fail: the same check against a build without the ring.
 */
class TenancyRingsTest {

  private static final TenantId ACME = TenantId.random();
  private static final TenantId GLOBEX = TenantId.random();
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final TestDatabase database = new TestDatabase();
  private final TenantContext tenants = new TenantContext();
  private TestTransactions transactions = new TestTransactions(database, tenants);

  @BeforeEach
  void twoTenants() {
    open(ACME);
    open(GLOBEX);
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void ring_1_nobody_enters_a_second_tenant_from_within_a_first() {
    checkRing1(tenants);
  }

  @Test
  void without_ring_1_its_check_fails() {
    TenantContext open =
        new TenantContext() {
          @Override
          public <T> T call(TenantId tenant, Supplier<T> work) {
            return work.get();
          }
        };

    assertThatThrownBy(() -> checkRing1(open)).isInstanceOf(AssertionError.class);
  }

  @Test
  void ring_2_a_transaction_belongs_to_one_tenant() {
    checkRing2(false);
  }

  @Test
  void without_ring_2_its_check_fails() {
    assertThatThrownBy(() -> checkRing2(true)).isInstanceOf(AssertionError.class);
  }

  @Test
  void ring_3_a_query_without_row_level_security_finds_the_own_tenant_only() throws SQLException {
    switchOffRowLevelSecurity();

    checkRing3();
  }

  @Test
  void without_ring_3_its_check_fails() throws SQLException {
    switchOffRowLevelSecurity();
    transactions.close();
    transactions =
        new TestTransactions(
            database,
            tenants,
            Map.of("eclipselink.session.customizer", WithoutDiscriminators.class.getName()));

    assertThatThrownBy(this::checkRing3).isInstanceOf(AssertionError.class);
  }

  @Test
  void ring_4_plain_sql_finds_the_own_tenant_only() {
    checkRing4();
  }

  @Test
  void without_ring_4_its_check_fails() throws SQLException {
    switchOffRowLevelSecurity();

    assertThatThrownBy(this::checkRing4).isInstanceOf(AssertionError.class);
  }

  @Test
  void a_tenant_is_left_when_the_work_fails() {
    assertThatThrownBy(
            () ->
                tenants.run(
                    ACME,
                    () -> {
                      throw new IllegalArgumentException("on purpose");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(tenants.current()).isEmpty();
  }

  @Test
  void nothing_is_read_or_written_without_a_tenant() {
    assertThatThrownBy(() -> transactions.inTransaction(TenantEntityManager::current))
        .hasMessageContaining("No tenant entered");
  }

  @Test
  void the_tenant_ends_with_the_transaction_even_on_the_same_connection() throws SQLException {
    try (Connection connection = database.app().getConnection()) {
      connection.setAutoCommit(false);
      execute(connection, "select set_config('app.tenant_id', '" + ACME + "', true)");
      assertThat(count(connection)).isEqualTo(1);
      connection.commit();

      assertThat(count(connection)).isZero();
    }
  }

  private static void checkRing1(TenantContext context) {
    assertThatThrownBy(() -> context.run(ACME, () -> context.run(GLOBEX, () -> {})))
        .isInstanceOf(IllegalStateException.class);
  }

  /** The EntityManager remembers what it has read: given to a second tenant, it would show it. */
  private void checkRing2(boolean switchedOff) {
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    guarded -> {
                      EntityManager first = tenants.call(ACME, guarded::current);
                      first.find(Tenant.class, ACME.value());
                      EntityManager second =
                          switchedOff ? first : tenants.call(GLOBEX, guarded::current);
                      return second.find(Tenant.class, ACME.value());
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("one tenant");
  }

  private void checkRing3() {
    long seen =
        transactions.in(
            ACME,
            guarded ->
                guarded
                    .current()
                    .createQuery("select count(t) from Tenant t", Long.class)
                    .getSingleResult());

    assertThat(seen).isEqualTo(1);
  }

  private void checkRing4() {
    long seen = transactions.in(ACME, guarded -> count(guarded.current().unwrap(Connection.class)));

    assertThat(seen).isEqualTo(1);
  }

  private void open(TenantId tenant) {
    transactions.in(
        tenant,
        guarded -> {
          guarded.current().persist(new Tenant(tenant, "Workspace", "free", NOON));
          return null;
        });
  }

  private void switchOffRowLevelSecurity() throws SQLException {
    TestDatabase.execute(database.superuser(), "alter table tenants disable row level security");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long count(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet counted = statement.executeQuery("select count(*) from tenants")) {
      counted.next();
      return counted.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes ring 3 away. */
  public static class WithoutDiscriminators implements SessionCustomizer {

    @Override
    public void customize(Session session) {
      session.getDescriptors().values().forEach(entity -> entity.setMultitenantPolicy(null));
    }
  }
}
