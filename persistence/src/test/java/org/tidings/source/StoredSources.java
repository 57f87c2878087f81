package org.tidings.source;

import org.tidings.tenant.TenantEntityManager;

/** The product's {@link Sources}, for a transaction that has no container. */
public final class StoredSources {

  private StoredSources() {}

  public static Sources in(TenantEntityManager entities) {
    return new JpaSources(entities);
  }
}
