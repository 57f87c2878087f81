package org.tidings.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/** A token that stands for a user at the API, until it expires. Only its hash is kept. */
@Entity
@Table(name = "api_tokens")
public class ApiToken extends TenantOwned {

  @Id
  @Column(name = "token_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  private String name;
  private TokenScope scope;

  @Column(name = "token_hash")
  private String tokenHash;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  /** Written where the token is looked up, see {@link Directory#useToken}. */
  @Column(name = "last_used_at", insertable = false, updatable = false)
  private Instant lastUsedAt;

  protected ApiToken() {} // for JPA

  /**
   * @param tokenHash SHA-256 of the token in lower-case hexadecimal
   */
  public ApiToken(
      UUID id,
      UUID userId,
      String name,
      TokenScope scope,
      String tokenHash,
      Instant now,
      Instant expiresAt) {
    this.id = id;
    this.userId = userId;
    this.name = name;
    this.scope = scope;
    this.tokenHash = tokenHash;
    this.createdAt = now;
    this.expiresAt = expiresAt;
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
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

  public TokenScope scope() {
    return scope;
  }

  public String tokenHash() {
    return tokenHash;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  /** When a request last came with it, to the minute. */
  public Optional<Instant> lastUsedAt() {
    return Optional.ofNullable(lastUsedAt);
  }
}
