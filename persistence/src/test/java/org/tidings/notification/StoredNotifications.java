package org.tidings.notification;

import org.tidings.tenant.TenantEntityManager;

/** The product's {@link Notifications}, for a transaction that has no container. */
public final class StoredNotifications {

  private StoredNotifications() {}

  public static Notifications in(TenantEntityManager entities) {
    return new JpaNotifications(entities);
  }
}
