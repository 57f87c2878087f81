package org.tidings.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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
}
