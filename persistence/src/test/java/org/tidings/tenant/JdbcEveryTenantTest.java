package org.tidings.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidings.testing.TestDatabase;

class JdbcEveryTenantTest {

  private final TestDatabase database = new TestDatabase();
  private final EveryTenant tenants = new JdbcEveryTenant(database.claims());

  @Test
  void lists_each_once_page_by_page() throws SQLException {
    Set<TenantId> all = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      TenantId tenant = TenantId.random();
      all.add(tenant);
      TestDatabase.execute(
          database.superuser(),
          "insert into tenants values ('%1$s', '%1$s', 'A', 'free', now())".formatted(tenant));
    }

    List<TenantId> listed = new ArrayList<>();
    List<TenantId> page = tenants.page(Optional.empty(), 2);
    while (!page.isEmpty()) {
      listed.addAll(page);
      page = tenants.page(Optional.of(page.get(page.size() - 1)), 2);
    }

    assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
  }
}
