package org.tidings.digest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/** One line of a digest, encrypted; the ledger says which notifications it cites. */
@Entity
@Table(name = "digest_entries")
@IdClass(DigestEntry.Key.class)
public class DigestEntry extends TenantOwned {

  /** Digest and position. */
  public record Key(UUID digestId, int position) {}

  @Id
  @Column(name = "digest_id")
  private UUID digestId;

  @Id private int position;

  private double importance;
  private byte[] content;

  protected DigestEntry() {} // for JPA

  /**
   * @param position from 0, in the order of the digest
   * @param importance 0 to 1
   * @param content encrypted
   */
  public DigestEntry(UUID digestId, int position, double importance, byte[] content) {
    this.digestId = digestId;
    this.position = position;
    this.importance = importance;
    this.content = content.clone();
  }

  public int position() {
    return position;
  }

  public double importance() {
    return importance;
  }

  public byte[] content() {
    return content.clone();
  }
}
