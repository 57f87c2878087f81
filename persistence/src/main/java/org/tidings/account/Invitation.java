package org.tidings.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/**
 * That whoever receives mail at an address may join the workspace. Only its token's hash is kept.
 */
@Entity
@Table(name = "invitations")
public class Invitation extends TenantOwned {

  @Id
  @Column(name = "invitation_id")
  private UUID id;

  private String email;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "invited_by")
  private UUID invitedBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected Invitation() {} // for JPA

  public Invitation(UUID id, String email, Role role, Instant now) {
    this.id = id;
    this.email = email;
    this.role = role;
    this.createdAt = now;
  }

  /**
   * Gives it a new token; the one before opens nothing any more.
   *
   * @param newTokenHash SHA-256 of the token in lower-case hexadecimal
   * @param inviter who answers for it from now on
   */
  public void send(String newTokenHash, UUID inviter, Instant until) {
    tokenHash = newTokenHash;
    invitedBy = inviter;
    expiresAt = until;
  }

  /** Whether somebody who comes with this token now may join. */
  public boolean opensFor(String hash, Instant now) {
    return tokenHash.equals(hash) && !isExpired(now);
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  public UUID id() {
    return id;
  }

  public String email() {
    return email;
  }

  public Role role() {
    return role;
  }

  public UUID invitedBy() {
    return invitedBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
