package org.tidings.export;

import org.tidings.tenant.TenantContext;
import org.tidings.tenant.TenantEntityManager;
import org.tidings.testing.TestDatabase;

/** The product's exports and what they read, for a transaction that has no container. */
public final class StoredExports {

  private StoredExports() {}

  public static Exports in(TenantEntityManager entities) {
    return new JpaExports(entities);
  }

  public static PersonalRecords records(TenantEntityManager entities, TenantContext tenants) {
    return new JpaPersonalRecords(entities, tenants);
  }

  public static ExportClaims claims(TestDatabase database) {
    return new JdbcExportClaims(database.claims());
  }
}
