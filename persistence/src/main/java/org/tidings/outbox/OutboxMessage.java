package org.tidings.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tidings.tenant.TenantOwned;

/**
 * A message that must reach a queue, stored together with the change it tells of. Carries ids,
 * never content.
 */
@Entity
@Table(name = "outbox")
public class OutboxMessage extends TenantOwned {

  @Id
  @Column(name = "outbox_id")
  private UUID id;

  private String queue;
  private String kind;
  private String ids;
  private String trace;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected OutboxMessage() {} // for JPA

  /**
   * @param kind which handler it is for
   * @param trace a W3C traceparent
   * @param dueAt not sent before this time
   */
  public OutboxMessage(
      UUID id,
      String queue,
      String kind,
      List<UUID> ids,
      String trace,
      Instant dueAt,
      Instant now) {
    this.id = id;
    this.queue = queue;
    this.kind = kind;
    this.ids = ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    this.trace = trace;
    this.dueAt = dueAt;
    this.createdAt = now;
  }

  public UUID id() {
    return id;
  }

  public String queue() {
    return queue;
  }

  public String kind() {
    return kind;
  }

  public List<UUID> ids() {
    return Arrays.stream(ids.split(",")).map(UUID::fromString).toList();
  }

  public String trace() {
    return trace;
  }

  public Instant dueAt() {
    return dueAt;
  }
}
