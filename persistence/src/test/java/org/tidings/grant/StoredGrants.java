package org.tidings.grant;

import org.tidings.tenant.TenantEntityManager;

/** The product's {@link Grants}, for a transaction that has no container. */
public final class StoredGrants {

  private StoredGrants() {}

  public static Grants in(TenantEntityManager entities) {
    return new JpaGrants(entities);
  }
}
