package org.tidings.digest;

import org.tidings.tenant.TenantEntityManager;

/** The product's {@link Digests}, for a transaction that has no container. */
public final class StoredDigests {

  private StoredDigests() {}

  public static Digests in(TenantEntityManager entities) {
    return new JpaDigests(entities);
  }
}
