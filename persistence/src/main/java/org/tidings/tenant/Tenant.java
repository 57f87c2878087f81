package org.tidings.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A workspace. Its row is its own tenant's. */
@Entity
@Table(name = "tenants")
public class Tenant extends TenantOwned {

  private static final String OUTSIDE = "secretsmanager";

  @Id private UUID id;

  private String name;
  private String plan;

  @Column(name = "kms_key_arn", insertable = false, updatable = false)
  private String kmsKeyArn;

  @Column(name = "credentials_store", insertable = false, updatable = false)
  private String credentialsStore;

  @Column(name = "former_plan")
  private String formerPlan;

  @Column(name = "plan_changed_at")
  private Instant planChangedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Tenant() {} // for JPA

  public Tenant(TenantId id, String name, String plan, Instant now) {
    this.id = id.value();
    this.name = name;
    this.plan = plan;
    this.createdAt = now;
  }

  /** Forgets the name, which was all that the row said of anybody. */
  public void erase() {
    name = "";
  }

  public TenantId id() {
    return new TenantId(id);
  }

  public String name() {
    return name;
  }

  public String plan() {
    return plan;
  }

  /** The ARN of the workspace's own key of AWS KMS, which the operator sets. */
  public Optional<String> kmsKeyArn() {
    return Optional.ofNullable(kmsKeyArn);
  }

  /** Whether credentials of sources are kept in AWS Secrets Manager, which the operator decides. */
  public boolean keepsCredentialsOutside() {
    return OUTSIDE.equals(credentialsStore);
  }

  /** The largest plan that it had before this one, if it had another. */
  public Optional<FormerPlan> formerPlan() {
    return Optional.ofNullable(formerPlan).map(code -> new FormerPlan(code, planChangedAt));
  }

  public Instant createdAt() {
    return createdAt;
  }
}
