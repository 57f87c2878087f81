package org.tidings.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/** That a user belongs to the workspace, and as what. */
@Entity
@Table(name = "memberships")
public class Membership extends TenantOwned {

  @Id
  @Column(name = "user_id")
  private UUID userId;

  @Enumerated(EnumType.STRING)
  private Role role;

  protected Membership() {} // for JPA

  public Membership(UUID userId, Role role) {
    this.userId = userId;
    this.role = role;
  }

  public UUID userId() {
    return userId;
  }

  public Role role() {
    return role;
  }
}
