package org.tidings.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidings.erasure.SamplePerson;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

class JpaPersonalRecordsTest {

  private static final TenantId ACME = TenantId.random();
  private static final TenantId GLOBEX = TenantId.random();

  private final TestDatabase database = new TestDatabase();
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
    for (SamplePerson person : List.of(ann, bob)) {
      person.registers();
      execute(
          "insert into external_identities values ('https://id.example', '%s', '%s', now())"
              .formatted(person.user, person.login));
      execute(
          "insert into audit_events select '%s', 1 + count(*), now(), '%s', 'a', 'user', '%2$s', '', ''"
                  .formatted(ACME, person.user)
              + " from audit_events");
    }
  }

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void finds_the_persons_row_in_every_table_and_nobody_elses() throws SQLException {
    for (ExportFile file : ExportFile.ALL) {
      assertThat(page(file, Optional.empty())).as(file.name()).hasSize(1);
    }
    for (ExportFile file : ExportFile.ALL) {
      execute("alter table " + file.table() + " disable row level security");
    }
    for (ExportFile file : ExportFile.ALL) {
      assertThat(page(file, Optional.empty())).as(file.name() + " without a wall").hasSize(1);
    }
  }

  @Test
  void goes_on_after_the_last_row_of_a_page() {
    for (ExportFile file : ExportFile.ALL) {
      String place = page(file, Optional.empty()).get(0).place();

      assertThat(page(file, Optional.of(place))).as(file.name()).isEmpty();
    }
  }

  @Test
  void leaves_out_what_may_not_be_kept_as_long_as_an_archive_and_what_digests_say_of_it()
      throws SQLException {
    execute("update notifications set kept_until = now() where user_id = '" + ann.user + "'");

    assertThat(ExportFile.ALL)
        .filteredOn(file -> page(file, Optional.empty()).isEmpty())
        .extracting(ExportFile::name)
        .containsExactly("notifications.json", "digest-entries.json");
  }

  private List<StoredRecord> page(ExportFile file, Optional<String> after) {
    return transactions.in(
        ACME, guarded -> new JpaPersonalRecords(guarded, tenants).page(file, ann.user, after, 10));
  }

  private void execute(String sql) throws SQLException {
    TestDatabase.execute(database.superuser(), sql);
  }
}
