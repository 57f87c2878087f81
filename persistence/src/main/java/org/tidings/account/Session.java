package org.tidings.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tidings.column.Shortened;
import org.tidings.tenant.TenantOwned;

/** A browser that a user is signed in with. Works until its row is gone, on every node. */
@Entity
@Table(name = "sessions")
public class Session extends TenantOwned {

  private static final int ORIGIN_CHARS = 64;
  private static final int USER_AGENT_CHARS = 200;

  @Id
  @Column(name = "session_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "secret_hash")
  private String secretHash;

  @Column(name = "created_at")
  private Instant createdAt;

  /** Written later where the session is looked up, see {@link SessionDirectory#use}. */
  @Column(name = "last_seen_at", updatable = false)
  private Instant lastSeenAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  private String origin;

  @Column(name = "user_agent")
  private String userAgent;

  protected Session() {} // for JPA

  /**
   * @param secretHash SHA-256 of the session's secret in lower-case hexadecimal
   * @param from where he signed in
   */
  public Session(
      UUID id, UUID userId, String secretHash, Instant now, Instant expiresAt, From from) {
    this.id = id;
    this.userId = userId;
    this.secretHash = secretHash;
    this.createdAt = now;
    this.lastSeenAt = now;
    this.expiresAt = expiresAt;
    this.origin = Shortened.to(ORIGIN_CHARS, from.address());
    this.userAgent = Shortened.to(USER_AGENT_CHARS, from.userAgent());
  }

  /**
   * Where somebody signs in from.
   *
   * @param address the client's network address
   * @param userAgent what the browser says of itself
   */
  public record From(String address, String userAgent) {}

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public String secretHash() {
    return secretHash;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** When a request last came in it, to the minute. */
  public Instant lastSeenAt() {
    return lastSeenAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public String origin() {
    return origin;
  }

  public String userAgent() {
    return userAgent;
  }
}
