package org.tidings.outbox;

import org.tidings.tenant.TenantEntityManager;

/** The product's {@link Outbox}, for a transaction that has no container. */
public final class StoredOutbox {

  private StoredOutbox() {}

  public static Outbox in(TenantEntityManager entities) {
    return new JpaOutbox(entities);
  }
}
