package org.tidings.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.Statements;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

class JpaPersonalRowsTest {

  private static final TenantId ACME = TenantId.random();
  private static final TenantId GLOBEX = TenantId.random();

  private final TestDatabase database = new TestDatabase();
  private final Statements superuser = new Statements(database.superuser());
  private final TenantContext tenants = new TenantContext();
  private final TestTransactions transactions = new TestTransactions(database, tenants);
  private final SamplePerson ann = new SamplePerson(database, UUID.randomUUID());
  private final SamplePerson bob = new SamplePerson(database, UUID.randomUUID());

  @BeforeEach
  void annIsInTwoWorkspacesAndBobInOneOfThem() throws SQLException {
    SamplePerson.open(database, ACME);
    SamplePerson.open(database, GLOBEX);
    ann.joins(ACME);
    bob.joins(ACME);
    ann.joins(GLOBEX);
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void deletes_and_counts_the_persons_row_in_every_table_and_nobody_elses() {
    Map<String, Integer> deleted = erase(ACME, ann);

    assertThat(deleted)
        .containsExactlyInAnyOrderEntriesOf(
            PersonalTables.names().stream().collect(Collectors.toMap(table -> table, t -> 1)));
    for (String table : PersonalTables.names()) {
      int ofTheWorkspace = table.equals("user_keys") ? 1 : 0;
      assertThat(rows(table, ACME)).as(table + " of Bob").isEqualTo(1 + ofTheWorkspace);
      assertThat(rows(table, GLOBEX))
          .as(table + " of the other workspace")
          .isEqualTo(1 + ofTheWorkspace);
    }
  }

  @Test
  void stays_within_the_tenant_without_row_level_security_too() throws SQLException {
    for (String table : PersonalTables.names()) {
      TestDatabase.execute(
          database.superuser(), "alter table " + table + " disable row level security");
    }

    assertThat(erase(ACME, ann)).allSatisfy((table, count) -> assertThat(count).isEqualTo(1));

    for (String table : PersonalTables.names()) {
      assertThat(rows(table, GLOBEX)).as(table + " of the other workspace").isPositive();
    }
  }

  @Test
  void deletes_what_a_workspace_has_of_its_own_and_no_other_workspace_s() {
    Map<String, Integer> deleted =
        transactions.in(ACME, guarded -> new JpaPersonalRows(guarded, tenants).deleteOfWorkspace());

    assertThat(deleted)
        .isEqualTo(
            Map.of("sso_configurations", 1, "sso_removals", 1, "expenses", 1, "user_keys", 1));
    assertThat(rows("user_keys", ACME)).as("those of Ann and Bob").isEqualTo(2);
    assertThat(rows("sso_configurations", GLOBEX)).isEqualTo(1);
    assertThat(rows("sso_removals", GLOBEX)).isEqualTo(1);
    assertThat(rows("user_keys", GLOBEX)).isEqualTo(2);
  }

  @Test
  void erasing_again_finds_nothing() {
    erase(ACME, ann);

    assertThat(erase(ACME, ann)).allSatisfy((table, count) -> assertThat(count).isZero());
  }

  /** A table that hangs on a person, by a column or over other tables, must be emptied of him. */
  @Test
  void no_table_that_hangs_on_a_person_is_forgotten() {
    Set<String> personal =
        new HashSet<>(
            names(
                "select table_name from information_schema.columns"
                    + " where table_schema = 'public' and column_name in ('user_id', 'invited_by')"));
    List<String> more;
    do {
      more =
          names(
              "select distinct conrelid::regclass::text from pg_constraint"
                  + " where contype = 'f' and confrelid::regclass::text in ('"
                  + String.join("', '", personal)
                  + "')");
    } while (personal.addAll(more));

    assertThat(PersonalTables.names()).containsExactlyInAnyOrderElementsOf(personal);
  }

  private Map<String, Integer> erase(TenantId tenant, SamplePerson person) {
    return transactions.in(
        tenant, guarded -> new JpaPersonalRows(guarded, tenants).delete(person.user));
  }

  private long rows(String table, TenantId tenant) {
    return superuser
        .query(
            "The rows could not be counted",
            row -> row.getLong(1),
            "select count(*) from " + table + " where tenant_id = ?",
            tenant.value())
        .get(0);
  }

  private List<String> names(String sql) {
    return superuser.query("The catalog did not answer", row -> row.getString(1), sql);
  }
}
