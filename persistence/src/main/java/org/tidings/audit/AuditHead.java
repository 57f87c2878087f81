package org.tidings.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tidings.tenant.TenantId;
import org.tidings.tenant.TenantOwned;

/**
 * Where a tenant's audit log ends. Its seal proves that we wrote it; without one that fits, nothing
 * is appended: what was cut off would else be covered up by the next event.
 */
@Entity
@Table(name = "audit_heads")
public class AuditHead extends TenantOwned {

  @Id private UUID id;
  private long seq;
  private String hash = AuditChain.START;
  private String seal;

  protected AuditHead() {} // for JPA

  /** The head of a log that holds nothing yet. */
  public AuditHead(TenantId tenant, AuditChain chain) {
    this.id = tenant.value();
    this.seal = chain.seal(id, seq, hash);
  }

  public UUID tenant() {
    return id;
  }

  /**
   * Gives the entry its place after the last event.
   *
   * @throws IllegalStateException when somebody else has changed this head
   */
  public AuditEvent append(AuditEntry entry, AuditChain chain) {
    if (!seal.equals(chain.seal(id, seq, hash))) {
      throw new IllegalStateException("The head of the audit log of " + id + " is not ours");
    }
    seq++;
    hash = chain.link(hash, entry);
    seal = chain.seal(id, seq, hash);
    return new AuditEvent(seq, entry, hash);
  }
}
