package org.tidings.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/**
 * What one user is told for one window of time. Opened empty, composed once, then delivered to each
 * of the user's channels; delivered when the first channel took it, failed when none did.
 */
@Entity
@Table(name = "digests")
public class Digest extends TenantOwned {

  @Id
  @Column(name = "digest_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  private DigestStatus status = DigestStatus.COMPOSING;
  private String mode = "extractive";
  private boolean requested;
  private Tally tally = Tally.NONE;

  @Column(name = "window_start")
  private Instant windowStart;

  @Column(name = "window_end")
  private Instant windowEnd;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "composed_at")
  private Instant composedAt;

  @Version private long version;

  protected Digest() {} // for JPA

  public Digest(UUID id, UUID userId, Instant windowStart, Instant windowEnd) {
    this.id = id;
    this.userId = userId;
    this.windowStart = windowStart;
    this.windowEnd = windowEnd;
    this.createdAt = windowEnd;
  }

  /** The user asked for it: it is sent even when it has nothing to tell. */
  public void request() {
    requested = true;
  }

  /**
   * Composed: its entries and ledger are stored.
   *
   * @param ledger what it adds up to
   * @throws IllegalStateException when it was composed before
   */
  public void ready(Tally ledger, Instant now) {
    if (status != DigestStatus.COMPOSING) {
      throw new IllegalStateException("A digest is composed once; this one is " + status);
    }
    status = DigestStatus.READY;
    tally = ledger;
    composedAt = now;
  }

  /** A channel took it. */
  public void delivered() {
    status = DigestStatus.DELIVERED;
  }

  /** No channel took it and none will. */
  public void failed() {
    if (status == DigestStatus.READY) {
      status = DigestStatus.FAILED;
    }
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public DigestStatus status() {
    return status;
  }

  public boolean isRequested() {
    return requested;
  }

  /** What became of its window's notifications; nothing until it is composed. */
  public Tally tally() {
    return tally;
  }

  public String mode() {
    return mode;
  }

  public Instant windowStart() {
    return windowStart;
  }

  public Instant windowEnd() {
    return windowEnd;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> composedAt() {
    return Optional.ofNullable(composedAt);
  }
}
