package org.tidings.source;

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
 * A mailbox, feed, page or account that a user connected. How far it was read: {@link SyncState}.
 */
@Entity
@Table(name = "data_sources")
public class Source extends TenantOwned {

  @Id
  @Column(name = "source_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "source_type")
  private SourceType type;

  private String name;
  private String config;

  @Column(name = "credentials_encrypted")
  private byte[] credentials;

  private SourceStatus status = SourceStatus.ACTIVE;
  private boolean shared;

  @Column(name = "retention_days")
  private Integer retentionDays;

  @Column(name = "last_sync_at")
  private Instant lastSyncAt;

  @Column(name = "moved_from")
  private String movedFrom;

  @Column(name = "moved_at")
  private Instant movedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  protected Source() {} // for JPA

  /**
   * @param config the settings without secrets, a JSON object
   * @param credentials the secrets, encrypted
   */
  public Source(
      UUID id,
      UUID userId,
      SourceType type,
      String name,
      String config,
      byte[] credentials,
      Instant now) {
    this.id = id;
    this.userId = userId;
    this.type = type;
    this.name = name;
    this.config = config;
    this.credentials = credentials.clone();
    this.createdAt = now;
    this.updatedAt = now;
  }

  public void rename(String newName, Instant now) {
    name = newName;
    updatedAt = now;
  }

  public void reconfigure(String newConfig, byte[] newCredentials, Instant now) {
    config = newConfig;
    credentials = newCredentials.clone();
    movedFrom = null;
    movedAt = null;
    updatedAt = now;
  }

  /**
   * Goes where the source says that it has moved.
   *
   * @param newConfig the settings for its new place
   * @param formerPlace where it stood
   */
  public void follow(String newConfig, String formerPlace, Instant now) {
    config = newConfig;
    movedFrom = formerPlace;
    movedAt = now;
    updatedAt = now;
  }

  public void pause(Instant now) {
    status = SourceStatus.PAUSED;
    updatedAt = now;
  }

  public void resume(Instant now) {
    status = SourceStatus.ACTIVE;
    updatedAt = now;
  }

  /** Lets the workspace's owners and admins see that it is there and how it is doing, or not. */
  public void share(boolean withWorkspace, Instant now) {
    shared = withWorkspace;
    updatedAt = now;
  }

  /**
   * Says how long what it brought is kept once a digest has told of it.
   *
   * @param days at least 1; nothing: as long as the plan keeps it
   */
  public void keepFor(Optional<Integer> days, Instant now) {
    retentionDays = days.orElse(null);
    updatedAt = now;
  }

  public void synced(Instant now) {
    lastSyncAt = now;
    turn(SourceStatus.ACTIVE);
  }

  public void failing() {
    turn(SourceStatus.ERROR);
  }

  public void needsAttention() {
    turn(SourceStatus.NEEDS_ATTENTION);
  }

  private void turn(SourceStatus next) {
    if (status != SourceStatus.PAUSED) { // paused while it was being polled
      status = next;
    }
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public SourceType type() {
    return type;
  }

  public String name() {
    return name;
  }

  public String config() {
    return config;
  }

  public byte[] credentials() {
    return credentials.clone();
  }

  public SourceStatus status() {
    return status;
  }

  public boolean isShared() {
    return shared;
  }

  /** How long what it brought is kept, if its owner has said so. */
  public Optional<Integer> retentionDays() {
    return Optional.ofNullable(retentionDays);
  }

  /** Where it stood before it said that it has moved, unless its owner has changed it since. */
  public Optional<String> movedFrom() {
    return Optional.ofNullable(movedFrom);
  }

  public Optional<Instant> movedAt() {
    return Optional.ofNullable(movedAt);
  }

  public Optional<Instant> lastSyncAt() {
    return Optional.ofNullable(lastSyncAt);
  }

  public Instant createdAt() {
    return createdAt;
  }
}
