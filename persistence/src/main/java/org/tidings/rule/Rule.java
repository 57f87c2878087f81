package org.tidings.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/**
 * What a user wants done with some of his items in digests. Its name and its conditions are
 * encrypted with his key.
 */
@Entity
@Table(name = "rules")
public class Rule extends TenantOwned {

  @Id
  @Column(name = "rule_id")
  private UUID id;

  @Column(name = "user_id")
  private UUID userId;

  private Effect effect;
  private boolean enabled;
  private byte[] content;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Rule() {} // for JPA

  /**
   * @param content name and conditions, encrypted
   */
  public Rule(UUID id, UUID userId, Effect effect, boolean enabled, byte[] content, Instant now) {
    this.id = id;
    this.userId = userId;
    this.effect = effect;
    this.enabled = enabled;
    this.content = content.clone();
    this.createdAt = now;
  }

  /**
   * Says something else from now on.
   *
   * @param newContent name and conditions, encrypted
   */
  public void become(Effect newEffect, boolean nowEnabled, byte[] newContent) {
    effect = newEffect;
    enabled = nowEnabled;
    content = newContent.clone();
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public Effect effect() {
    return effect;
  }

  /** Whether it does anything at present. */
  public boolean isEnabled() {
    return enabled;
  }

  /** Name and conditions, encrypted. */
  public byte[] content() {
    return content.clone();
  }

  public Instant createdAt() {
    return createdAt;
  }
}
