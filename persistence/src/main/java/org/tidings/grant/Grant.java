package org.tidings.grant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.column.Shortened;
import org.tidings.tenant.TenantOwned;

/**
 * An account outside that a user lets us read. One node at a time refreshes its tokens, under a
 * lease; what it brings is stored only where nobody has stored other tokens since.
 */
@Entity
@Table(name = "grants")
public class Grant extends TenantOwned {

  @Id
  @Column(name = "grant_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  private String provider;
  private String scopes;

  private byte[] account;

  @Column(name = "tokens_encrypted")
  private byte[] tokens;

  private boolean renewable;
  private GrantState state;
  private String trouble;

  @Column(name = "consented_at")
  private Instant consentedAt;

  @Column(name = "refreshed_at")
  private Instant refreshedAt;

  @Column(name = "access_expires_at")
  private Instant accessExpiresAt;

  @Column(name = "wall_at")
  private Instant wallAt;

  @Column(name = "foretold_at")
  private Instant foretoldAt;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  private long generation;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Grant() {} // for JPA

  /**
   * @param provider whose account it is
   */
  public Grant(UUID id, UUID userId, String provider, Instant now) {
    this.id = id;
    this.userId = userId;
    this.provider = provider;
    this.createdAt = now;
  }

  /**
   * Its owner has consented, for the first time or again.
   *
   * @param granted the scopes, between spaces
   * @param who the account, encrypted
   * @param given the tokens, encrypted
   */
  public void consented(String granted, byte[] who, byte[] given, TokenLife life, Instant now) {
    scopes = granted;
    account = who.clone();
    consentedAt = now;
    foretoldAt = null;
    refreshed(given, life, now);
  }

  /**
   * The provider has given other tokens.
   *
   * @param given the tokens, encrypted
   */
  public void refreshed(byte[] given, TokenLife life, Instant now) {
    tokens = given.clone();
    renewable = life.renewable();
    accessExpiresAt = life.accessExpiresAt();
    wallAt = life.wall().orElse(null);
    refreshedAt = now;
    state = GrantState.ACTIVE;
    trouble = null;
    leaseUntil = null;
    generation++;
  }

  /** Nobody else refreshes until then. */
  public void lease(Instant until) {
    leaseUntil = until;
  }

  /** The provider said that it has done nothing, or nobody has asked it. */
  public void release() {
    leaseUntil = null;
  }

  /** Nothing helps but its owner. */
  public void needsOwner(String why) {
    state = GrantState.NEEDS_OWNER;
    trouble = Shortened.to(Shortened.ERROR_CHARS, why);
    leaseUntil = null;
  }

  /** Its owner was told that the consent ends soon. */
  public void foretold(Instant now) {
    foretoldAt = now;
  }

  public boolean isForetold() {
    return foretoldAt != null;
  }

  public boolean isLeased(Instant now) {
    return leaseUntil != null && now.isBefore(leaseUntil);
  }

  /** Whether the provider was asked to refresh, and what it answered never came to be stored. */
  public boolean hasLostAnswer() {
    return leaseUntil != null;
  }

  public boolean isUsable(Instant now) {
    return state == GrantState.ACTIVE && (wallAt == null || now.isBefore(wallAt));
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public String provider() {
    return provider;
  }

  public String scopes() {
    return scopes;
  }

  /** Encrypted. */
  public byte[] account() {
    return account.clone();
  }

  /** Encrypted. */
  public byte[] tokens() {
    return tokens.clone();
  }

  public boolean isRenewable() {
    return renewable;
  }

  public GrantState state() {
    return state;
  }

  /** What its owner is told when it needs him. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  public Instant consentedAt() {
    return consentedAt;
  }

  public Instant refreshedAt() {
    return refreshedAt;
  }

  public Instant accessExpiresAt() {
    return accessExpiresAt;
  }

  /** When nothing but a new consent helps, as far as that is known. */
  public Optional<Instant> wallAt() {
    return Optional.ofNullable(wallAt);
  }

  /** How often tokens were stored. */
  public long generation() {
    return generation;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
