package org.tidings.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tidings.column.Shortened;
import org.tidings.tenant.TenantOwned;

/** An item that is in a source but could not be read, with the reason. */
@Entity
@Table(name = "unreadable_items")
@IdClass(UnreadableItemRow.Key.class)
public class UnreadableItemRow extends TenantOwned {

  /** Source and item. */
  public record Key(UUID sourceId, String externalId) {}

  @Id
  @Column(name = "source_id")
  private UUID sourceId;

  @Id
  @Column(name = "external_id")
  private String externalId;

  private String position;
  private String reason;

  @Column(name = "found_at")
  private Instant foundAt;

  protected UnreadableItemRow() {} // for JPA

  public UnreadableItemRow(
      UUID sourceId, String externalId, String position, String reason, Instant now) {
    this.sourceId = sourceId;
    this.externalId = externalId;
    this.position = position;
    this.reason = Shortened.to(Shortened.ERROR_CHARS, reason);
    this.foundAt = now;
  }

  public String externalId() {
    return externalId;
  }

  public String position() {
    return position;
  }

  public String reason() {
    return reason;
  }

  public Instant foundAt() {
    return foundAt;
  }
}
