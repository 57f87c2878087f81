package org.tidings.account;

import org.tidings.tenant.TenantEntityManager;

/** The product's {@link Accounts}, for a transaction that has no container. */
public final class StoredAccounts {

  private StoredAccounts() {}

  public static Accounts in(TenantEntityManager entities) {
    return new JpaAccounts(entities);
  }
}
