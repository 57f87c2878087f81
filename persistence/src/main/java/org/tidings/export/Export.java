package org.tidings.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/**
 * What a person asked for as one archive. Whoever works on it holds a fence; somebody else gets the
 * next one when {@code nextAt} has passed, and the first one's steps do nothing any more.
 */
@Entity
@Table(name = "exports")
public class Export extends TenantOwned {

  @Id
  @Column(name = "export_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  private ExportStatus status = ExportStatus.PREPARING;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "ready_at")
  private Instant readyAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "told_at")
  private Instant toldAt;

  private int file;
  private String after;
  private int chunks;
  private long bytes;

  @Column(name = "next_at")
  private Instant nextAt;

  @Column(updatable = false)
  private long fence;

  protected Export() {} // for JPA

  public Export(UUID id, UUID userId, Instant now) {
    this.id = id;
    this.userId = userId;
    this.requestedAt = now;
    this.nextAt = now;
  }

  /** Whether the one with this fence still is the one who works on it. */
  public boolean isHeldWith(long claimed) {
    return fence == claimed;
  }

  /** Nobody else looks at it before. */
  public void lookAgainAt(Instant when) {
    nextAt = when;
  }

  /**
   * Counts a chunk of the file under way; answers its position.
   *
   * @param last the record that it ends with
   */
  public int addChunk(String last, long size) {
    after = last;
    bytes += size;
    return chunks++;
  }

  /** Goes on to the next file. */
  public void nextFile() {
    file++;
    after = null;
  }

  /** All files are written. */
  public void ready(Instant now, Instant until) {
    status = ExportStatus.READY;
    readyAt = now;
    expiresAt = until;
    nextAt = now;
  }

  /** The person knows that it is ready, or cannot be told; next it expires. */
  public void told(Instant now) {
    toldAt = now;
    nextAt = expiresAt;
  }

  public void failed() {
    status = ExportStatus.FAILED;
    nextAt = null;
  }

  public void expired() {
    status = ExportStatus.EXPIRED;
    nextAt = null;
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public ExportStatus status() {
    return status;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public Optional<Instant> readyAt() {
    return Optional.ofNullable(readyAt);
  }

  /** When its archive is deleted. */
  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  public boolean isTold() {
    return toldAt != null;
  }

  /** The place of the file under way in {@link ExportFile#ALL}. */
  public int file() {
    return file;
  }

  /** The last record of the file under way that is written. */
  public Optional<String> after() {
    return Optional.ofNullable(after);
  }

  public int chunks() {
    return chunks;
  }

  /** The size of all its files. */
  public long bytes() {
    return bytes;
  }
}
