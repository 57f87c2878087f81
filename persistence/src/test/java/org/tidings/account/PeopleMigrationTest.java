package org.tidings.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TestTransactions;
import org.tidings.testing.TestDatabase;

class PeopleMigrationTest {

  @Test
  void a_workspace_from_before_gets_a_roster_to_lock() throws SQLException {
    TestDatabase database = new TestDatabase("5");
    TenantId acme = TenantId.random();
    TestDatabase.execute(
        database.superuser(),
        "insert into tenants values ('%1$s', '%1$s', 'Acme', 'free', now())".formatted(acme));

    database.migrateTo("latest");

    try (TestTransactions transactions = new TestTransactions(database, new TenantContext())) {
      Map<UUID, Membership> locked =
          transactions.in(acme, entities -> new JpaMemberships(entities).lockAll());
      assertThat(locked).isEmpty();
    }
  }
}
