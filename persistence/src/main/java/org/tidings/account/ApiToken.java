package org.tidings.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/** A token that stands for a user at the API. Only its hash is kept. */
@Entity
@Table(name = "api_tokens")
public class ApiToken extends TenantOwned {

  @Id
  @Column(name = "token_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  private String name;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  protected ApiToken() {} // for JPA

  /**
   * @param tokenHash SHA-256 of the token in lower-case hexadecimal
   */
  public ApiToken(UUID id, UUID userId, String name, String tokenHash, Instant now) {
    this.id = id;
    this.userId = userId;
    this.name = name;
    this.tokenHash = tokenHash;
    this.createdAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public String name() {
    return name;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }
}
