package org.tidings.account.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.audit.Action;
import org.tidings.audit.StoredAuditLog;
import org.tidings.audit.verify.AuditVerification;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

class SecondFactorRemovalTest {

  private static final String OTHER_KEY = "11".repeat(32);

  private final TestDatabase database = new TestDatabase();
  private final TestTransactions transactions = new TestTransactions(database, new TenantContext());
  private final Statements superuser = new Statements(database.superuser());
  private final TenantId acme = TenantId.random();
  private final TenantId globex = TenantId.random();
  private final UUID ann = UUID.randomUUID();
  private final UUID bob = UUID.randomUUID();

  @BeforeEach
  void annBelongsToTwoWorkspacesAndBobToOne() throws SQLException {
    for (TenantId tenant : List.of(acme, globex)) {
      sql("insert into tenants values ('%1$s', '%1$s', 'A', 'free', now())".formatted(tenant));
      StoredAuditLog log = new StoredAuditLog(transactions, tenant);
      log.begin();
      log.append(Action.WORKSPACE_OPENED);
    }
    addPerson(ann, "ann@example.org", acme, globex);
    addPerson(bob, "bob@example.org", acme);
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void one_persons_goes_and_all_of_his_workspaces_tell_of_it() throws SQLException {
    assertThat(remove("Ann@Example.org", StoredAuditLog.KEY))
        .containsExactlyInAnyOrder(acme.toString(), globex.toString());

    assertThat(factors()).containsExactly(bob);
    assertThat(superuser.query("", row -> row.getString(1), "select code_hash from recovery_codes"))
        .hasSize(1);
    assertThat(
            superuser.query(
                "",
                row -> row.getObject(1, UUID.class),
                "select object_id from audit_events where action = 'second-factor.dropped'"
                    + " and actor_user_id is null"))
        .containsExactly(ann, ann);
    assertThat(verified()).containsOnlyKeys(acme + ": ok 2 events", globex + ": ok 2 events");
  }

  @Test
  void the_logs_go_on_afterwards() throws SQLException {
    remove("ann@example.org", StoredAuditLog.KEY);

    new StoredAuditLog(transactions, acme).append(Action.SIGNED_IN);

    assertThat(verified()).containsOnlyKeys(acme + ": ok 3 events", globex + ": ok 2 events");
  }

  @Test
  void nothing_changes_where_there_is_none() throws SQLException {
    remove("ann@example.org", StoredAuditLog.KEY);

    for (String address : List.of("ann@example.org", "nobody@example.org")) {
      assertThatThrownBy(() -> remove(address, StoredAuditLog.KEY))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no account with this address has one");
    }
    assertThat(factors()).containsExactly(bob);
  }

  @Test
  void what_cannot_be_told_is_not_done() {
    assertThatThrownBy(() -> remove("ann@example.org", OTHER_KEY))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is not ours");

    assertThat(factors()).containsExactlyInAnyOrder(ann, bob);
  }

  private List<String> remove(String email, String key) throws SQLException {
    try (Connection connection = database.superuser().getConnection()) {
      return new SecondFactorRemoval().apply(connection, key).apply(email);
    }
  }

  /** Logins have the ids of their users here. */
  private List<UUID> factors() {
    return superuser.query(
        "", row -> row.getObject(1, UUID.class), "select login_id from second_factors");
  }

  private Map<String, Boolean> verified() throws SQLException {
    try (Connection connection = database.superuser().getConnection()) {
      return new AuditVerification().apply(connection, StoredAuditLog.KEY);
    }
  }

  private void addPerson(UUID id, String email, TenantId... workspaces) throws SQLException {
    sql("insert into logins values ('%s', '%s', 'hash', now())".formatted(id, email));
    sql("insert into second_factors values ('%s', '', 0, now())".formatted(id));
    sql("insert into recovery_codes values ('%s', 'hash')".formatted(id));
    for (TenantId workspace : workspaces) {
      sql(
          "insert into users values ('%s', '%2$s', '%2$s', '%3$s', null, 'UTC', 'en', '{}', 'free',"
                  .formatted(workspace, id, email)
              + " now(), now())");
    }
  }

  private void sql(String sql) throws SQLException {
    TestDatabase.execute(database.superuser(), sql);
  }
}
