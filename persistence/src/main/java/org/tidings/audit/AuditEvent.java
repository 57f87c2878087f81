package org.tidings.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.tidings.column.NullableUuid;
import org.tidings.tenant.TenantOwned;

/** One event in its place in the tenant's chain. The database lets nobody change it. */
@Entity
@Table(name = "audit_events")
public class AuditEvent extends TenantOwned {

  @Id private long seq;
  private Instant at;

  @Column(name = "actor_user_id")
  @Convert(converter = NullableUuid.class)
  private UUID actor;

  private String action;

  @Column(name = "object_type")
  private String objectType;

  @Column(name = "object_id")
  private UUID objectId;

  private String origin;
  private String hash;

  protected AuditEvent() {} // for JPA

  AuditEvent(long seq, AuditEntry entry, String hash) {
    this.seq = seq;
    this.at = entry.at();
    this.actor = entry.actor().orElse(null);
    this.action = entry.action();
    this.objectType = entry.objectType();
    this.objectId = entry.objectId();
    this.origin = entry.origin();
    this.hash = hash;
  }

  /** The place in the chain, from 1 without a gap. */
  public long seq() {
    return seq;
  }

  public Instant at() {
    return at;
  }

  public Optional<UUID> actor() {
    return Optional.ofNullable(actor);
  }

  public String action() {
    return action;
  }

  public String objectType() {
    return objectType;
  }

  public UUID objectId() {
    return objectId;
  }

  public String origin() {
    return origin;
  }

  public String hash() {
    return hash;
  }
}
