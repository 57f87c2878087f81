package org.tidings.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantId;
import org.tidings.testing.TestDatabase;

class JdbcSecondFactorsTest implements SecondFactorsContract {

  private final TestDatabase database = new TestDatabase();
  private final Directory directory = new JdbcDirectory(database.app());
  private final SecondFactors factors = new JdbcSecondFactors(database.app());

  @Override
  public SecondFactors factors() {
    return factors;
  }

  @BeforeEach
  void annBelongsToTwoWorkspaces() throws SQLException {
    directory.createLogin(LOGIN, "ann@example.org", "hash", NOON);
    addAnn(ACME);
    addAnn(GLOBEX);
  }

  @Test
  void of_nodes_that_ask_at_the_same_time_one_gets_the_step() throws Exception {
    add();

    for (long step = 50; step < 70; step++) {
      long asked = step;
      assertThat(atOnce(() -> new JdbcSecondFactors(database.app()).takeStep(LOGIN, asked)))
          .containsOnlyOnce(true);
    }
  }

  @Test
  void of_nodes_that_ask_at_the_same_time_one_gets_the_recovery_code() throws Exception {
    add();

    assertThat(atOnce(() -> new JdbcSecondFactors(database.app()).useRecoveryCode(LOGIN, "two")))
        .containsOnlyOnce(OptionalInt.of(2))
        .filteredOn(OptionalInt::isPresent)
        .hasSize(1);
  }

  @Test
  void a_password_that_was_forgotten_and_chosen_anew_leaves_it_on() {
    Credentials credentials = new JdbcCredentials(database.app());
    add();
    credentials.expectReset("ann@example.org", "link", NOON.plusSeconds(60));

    assertThat(credentials.resetPassword("link", "new hash", NOON)).isTrue();

    assertThat(factors.find(ACME, ANN)).isPresent();
  }

  @Test
  void goes_with_the_login() throws SQLException {
    add();
    sql("delete from memberships");
    sql("delete from users");

    assertThat(directory.forgetLogin(LOGIN)).isTrue();

    assertThatThrownBy(() -> factors.add(LOGIN, SECRET, 41, HASHES, NOON))
        .hasStackTraceContaining("foreign key");
    assertThat(factors.useRecoveryCode(LOGIN, "one")).isEmpty();
  }

  @Test
  void the_application_reads_neither_table() {
    for (String table : List.of("second_factors", "recovery_codes")) {
      assertThatThrownBy(() -> TestDatabase.execute(database.app(), "select 1 from " + table))
          .hasMessageContaining("permission denied");
    }
  }

  private static <T> List<T> atOnce(Callable<T> ask) throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Future<T>> answers =
          nodes.invokeAll(IntStream.range(0, 4).mapToObj(node -> ask).toList());
      List<T> all = new ArrayList<>();
      for (Future<T> answer : answers) {
        all.add(answer.get());
      }
      return all;
    } finally {
      nodes.shutdownNow();
    }
  }

  private void addAnn(TenantId tenant) throws SQLException {
    sql("insert into tenants values ('%1$s', '%1$s', 'Acme', 'free', now())".formatted(tenant));
    sql(
        "insert into users values ('%s', '%s', '%s', 'ann@example.org', null, 'UTC', 'en', '{}',"
                .formatted(tenant, ANN, LOGIN)
            + " 'free', now(), now())");
    sql("insert into memberships values ('%s', '%s', 'MEMBER')".formatted(tenant, ANN));
  }

  private void sql(String sql) throws SQLException {
    TestDatabase.execute(database.superuser(), sql);
  }
}
