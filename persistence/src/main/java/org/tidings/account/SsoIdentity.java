package org.tidings.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/** Whom the workspace's own provider signs in as a user, who has no other way in. */
@Entity
@Table(name = "sso_identities")
class SsoIdentity extends TenantOwned {

  @Id
  @Column(name = "user_id")
  private UUID userId;

  private String issuer;
  private String subject;

  @Column(name = "created_at")
  private Instant createdAt;

  protected SsoIdentity() {} // for JPA

  SsoIdentity(UUID userId, ExternalIdentity identity, Instant now) {
    this.userId = userId;
    this.issuer = identity.issuer();
    this.subject = identity.subject();
    this.createdAt = now;
  }

  ExternalIdentity identity() {
    return new ExternalIdentity(issuer, subject);
  }
}
