package org.tidings.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
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

  @Column(name = "entered_at")
  private Instant enteredAt;

  protected Membership() {} // for JPA

  public Membership(UUID userId, Role role) {
    this.userId = userId;
    this.role = role;
  }

  public void become(Role newRole) {
    role = newRole;
  }

  /** The user comes in. */
  public void enter(Instant now) {
    enteredAt = now;
  }

  public UUID userId() {
    return userId;
  }

  public Role role() {
    return role;
  }

  /** When the user last came in. */
  public Optional<Instant> enteredAt() {
    return Optional.ofNullable(enteredAt);
  }
}
