package org.tidings.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tidings.column.NullableUuid;
import org.tidings.source.Source;
import org.tidings.source.SourceType;
import org.tidings.tenant.TenantOwned;

/**
 * One item found in a source. Its content and summary are encrypted with its user's key. It is told
 * once: by the digest whose ledger names what became of it.
 */
@Entity
@Table(name = "notifications")
public class Notification extends TenantOwned {

  @Id
  @Column(name = "notification_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "source_id")
  private UUID sourceId;

  @Column(name = "source_type")
  private SourceType sourceType;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "thread_key")
  private String threadKey;

  private String traits;
  private byte[] content;
  private byte[] summary;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "digest_id")
  @Convert(converter = NullableUuid.class)
  private UUID digestId;

  @Column(name = "delivered_at")
  private Instant deliveredAt;

  @Column(name = "delivery_method")
  private String deliveryMethod;

  @Column(name = "kept_until")
  private Instant keptUntil;

  protected Notification() {} // for JPA

  /**
   * A notification that has just been found.
   *
   * @param content encrypted
   * @param occurredAt when the source says it happened
   */
  public Notification(
      UUID id, Source source, Origin origin, byte[] content, Instant occurredAt, Instant now) {
    this.id = id;
    this.userId = source.userId();
    this.sourceId = source.id();
    this.sourceType = source.type();
    this.externalId = origin.externalId();
    this.threadKey = origin.threadKey();
    this.traits = String.join(",", new TreeSet<>(origin.traits()));
    this.content = content.clone();
    this.occurredAt = occurredAt;
    this.createdAt = now;
  }

  /**
   * What identifies and classifies an item within its source.
   *
   * @param externalId equal for the same item found again
   * @param threadKey equal for items of one conversation
   * @param traits names of facts about the item, which ranking uses
   */
  public record Origin(String externalId, String threadKey, Set<String> traits) {}

  /** Keeps the encrypted summary. Summarizing again changes nothing. */
  public void summarizeAs(byte[] encrypted) {
    if (summary == null) {
      summary = encrypted.clone();
    }
  }

  /** The source says something more about the item. */
  public void add(String trait) {
    Set<String> all = new TreeSet<>(traits());
    all.add(trait);
    traits = String.join(",", all);
  }

  /**
   * Marks the notification as accounted for by a digest.
   *
   * @throws IllegalStateException when another digest has told it
   */
  public void toldBy(UUID digest) {
    if (digestId != null && !digestId.equals(digest)) {
      throw new IllegalStateException("Notification " + id + " was told by another digest");
    }
    digestId = digest;
  }

  /** Has it deleted by then, told or not. */
  public void keepUntil(Instant end) {
    keptUntil = end;
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public UUID sourceId() {
    return sourceId;
  }

  public SourceType sourceType() {
    return sourceType;
  }

  public String externalId() {
    return externalId;
  }

  public String threadKey() {
    return threadKey;
  }

  public Set<String> traits() {
    return traits.isEmpty() ? Set.of() : Set.of(traits.split(","));
  }

  public byte[] content() {
    return content.clone();
  }

  public Optional<byte[]> summary() {
    return Optional.ofNullable(summary).map(byte[]::clone);
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<UUID> digestId() {
    return Optional.ofNullable(digestId);
  }

  public Optional<Instant> deliveredAt() {
    return Optional.ofNullable(deliveredAt);
  }

  /** Until when it may be kept, where its source says so. */
  public Optional<Instant> keptUntil() {
    return Optional.ofNullable(keptUntil);
  }

  public Optional<String> deliveryMethod() {
    return Optional.ofNullable(deliveryMethod);
  }
}
