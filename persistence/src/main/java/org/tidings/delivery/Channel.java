package org.tidings.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/**
 * An address of a user that digests may go to, once he has proved with a code that it is his. A
 * code lives for ten minutes and five tries.
 */
@Entity
@Table(name = "delivery_channels")
public class Channel extends TenantOwned {

  public static final Duration CODE_LIFE = Duration.ofMinutes(10);
  public static final int CODE_TRIES = 5;

  /** What a try to verify came to. */
  public enum Verification {
    VERIFIED,
    WRONG_CODE,
    /** No valid code is left; ask for a new one. */
    EXPIRED
  }

  @Id
  @Column(name = "channel_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  private ChannelType type;
  private String address;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "code_expires_at")
  private Instant codeExpiresAt;

  @Column(name = "code_tries")
  private int codeTries;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  @Column(name = "opted_out_at")
  private Instant optedOutAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Channel() {} // for JPA

  public Channel(UUID id, UUID userId, ChannelType type, String address, Instant now) {
    this.id = id;
    this.userId = userId;
    this.type = type;
    this.address = address;
    this.createdAt = now;
  }

  /** Expects a new code, given as its hash; older ones are void. */
  public void expect(String hash, Instant now) {
    codeHash = hash;
    codeExpiresAt = now.plus(CODE_LIFE);
    codeTries = 0;
  }

  public Verification verify(String hash, Instant now) {
    if (codeHash == null || !now.isBefore(codeExpiresAt) || codeTries >= CODE_TRIES) {
      return Verification.EXPIRED;
    }
    codeTries++;
    if (!codeHash.equals(hash)) {
      return Verification.WRONG_CODE;
    }
    codeHash = null;
    verifiedAt = now;
    optedOutAt = null;
    return Verification.VERIFIED;
  }

  /** The user wants nothing more at this address; verifying it again opts in. */
  public void optOut(Instant now) {
    optedOutAt = now;
  }

  /** Whether a digest may go there now. */
  public boolean isOpen() {
    return verifiedAt != null && optedOutAt == null;
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public ChannelType type() {
    return type;
  }

  public String address() {
    return address;
  }

  public boolean isVerified() {
    return verifiedAt != null;
  }

  public boolean isOptedOut() {
    return optedOutAt != null;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
