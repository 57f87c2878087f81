package org.tidings.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TenantOwned;

/**
 * What is locked by whoever changes who belongs to a workspace; see {@link Memberships#lockAll}.
 */
@Entity
@Table(name = "rosters")
class Roster extends TenantOwned {

  @Id private UUID id;

  protected Roster() {} // for JPA

  Roster(TenantId tenant) {
    this.id = tenant.value();
  }

  /** Until the transaction ends nobody else gets past this. */
  static void lock(EntityManager entities) {
    entities
        .createQuery("select r from Roster r", Roster.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }
}
