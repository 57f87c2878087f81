package org.tidings.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.testing.TestDatabase;

/**
 * Connections and threads carry nothing of a tenant on to the next task, however the last one
 * ended: 64 threads share four connections between two tenants.
 */
class PoolWallTest {

  private static final List<TenantId> TENANTS = List.of(TenantId.random(), TenantId.random());
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static final int THREADS = 64;
  private static final int CONNECTIONS = 4;
  private static final int TRANSACTIONS_EACH = 160; // together 10,240

  private final TestDatabase database = new TestDatabase();
  private final BasicDataSource pool = pool(database);
  private final TenantContext tenants = new TenantContext();
  private final TestTransactions transactions =
      new TestTransactions(database, tenants, Map.of("jakarta.persistence.nonJtaDataSource", pool));

  private final AtomicInteger foreign = new AtomicInteger();
  private final AtomicInteger ownerless = new AtomicInteger();
  private final AtomicInteger rightly = new AtomicInteger();

  @BeforeEach
  void twoTenants() {
    for (TenantId tenant : TENANTS) {
      transactions.in(
          tenant,
          guarded -> {
            guarded.current().persist(new Tenant(tenant, "Workspace", "free", NOON));
            return null;
          });
    }
  }

  @AfterEach
  void close() throws SQLException {
    transactions.close();
    pool.close();
  }

  @Test
  void nothing_of_a_tenant_stays_on_a_connection_or_a_thread() throws Exception {
    check(true);
  }

  @Test
  void with_a_tenant_that_outlives_its_transaction_the_check_fails() {
    assertThatThrownBy(() -> check(false)).isInstanceOf(AssertionError.class);
  }

  private void check(boolean tenantEndsWithTransaction) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> tasks =
          IntStream.range(0, THREADS)
              .<Callable<Void>>mapToObj(seed -> () -> work(seed, tenantEndsWithTransaction))
              .toList();
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(rightly).as("transactions that found their own").hasPositiveValue();
    assertThat(foreign).as("transactions that found something foreign").hasValue(0);
    assertThat(ownerless).as("transactions of no tenant that found something").hasValue(0);
  }

  private Void work(int seed, boolean tenantEndsWithTransaction) throws SQLException {
    Random random = new Random(seed);
    for (int i = 0; i < TRANSACTIONS_EACH; i++) {
      TenantId tenant = TENANTS.get(random.nextInt(TENANTS.size()));
      Ending ending = Ending.any(random);
      assertThat(tenants.current()).as("the tenant of a thread between two tasks").isEmpty();
      try {
        transactions.in(
            tenant,
            guarded -> {
              Connection connection = guarded.current().unwrap(Connection.class);
              look(connection, tenant);
              if (!tenantEndsWithTransaction) {
                execute(connection, "select set_config('app.tenant_id', '" + tenant + "', false)");
              }
              execute(connection, ending.sql);
              return null;
            });
        assertThat(ending).isEqualTo(Ending.COMMIT);
      } catch (RuntimeException e) {
        assertThat(ending).as(e.toString()).isNotEqualTo(Ending.COMMIT);
      }
      lookAsNobody();
    }
    return null;
  }

  private void look(Connection connection, TenantId tenant) {
    String found = query(connection, "select id from tenants");
    (found.equals(tenant.toString()) ? rightly : foreign).incrementAndGet();
  }

  private void lookAsNobody() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      if (!query(connection, "select id from tenants").isEmpty()) {
        ownerless.incrementAndGet();
      }
    }
  }

  /** The first column of all rows. */
  private static String query(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      StringBuilder found = new StringBuilder();
      while (row.next()) {
        found.append(row.getString(1));
      }
      return found.toString();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BasicDataSource pool(TestDatabase database) {
    BasicDataSource pool = new BasicDataSource();
    pool.setUrl(database.url() + "?stringtype=unspecified");
    pool.setUsername("tidings_app");
    pool.setPassword(database.password());
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxWait(Duration.ofMinutes(1));
    return pool;
  }

  /** How a transaction ends: most of them well, some in each of the ways in which it goes wrong. */
  private enum Ending {
    COMMIT("select 1", 90),
    FAILURE("select 1/0", 7),
    TIMEOUT("set local statement_timeout = 1; select pg_sleep(1)", 2),
    KILLED("select pg_terminate_backend(pg_backend_pid())", 1);

    private static final List<Ending> IN_100 =
        List.of(values()).stream()
            .flatMap(ending -> IntStream.range(0, ending.inHundred).mapToObj(i -> ending))
            .collect(Collectors.toUnmodifiableList());

    private final String sql;
    private final int inHundred;

    Ending(String sql, int inHundred) {
      this.sql = sql;
      this.inHundred = inHundred;
    }

    static Ending any(Random random) {
      return IN_100.get(random.nextInt(IN_100.size()));
    }
  }
}
