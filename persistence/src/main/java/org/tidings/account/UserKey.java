package org.tidings.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.tidings.tenant.TenantOwned;

/**
 * A user's data keyset, wrapped by the tenant's key. Without it nothing of the user's is readable.
 */
@Entity
@Table(name = "user_keys")
public class UserKey extends TenantOwned {

  @Id
  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "wrapped_keyset")
  private byte[] wrappedKeyset;

  @Column(name = "created_at")
  private Instant createdAt;

  protected UserKey() {} // for JPA

  public UserKey(UUID userId, byte[] wrappedKeyset, Instant now) {
    this.userId = userId;
    this.wrappedKeyset = wrappedKeyset.clone();
    this.createdAt = now;
  }

  public UUID userId() {
    return userId;
  }

  public byte[] wrappedKeyset() {
    return wrappedKeyset.clone();
  }

  public Instant createdAt() {
    return createdAt;
  }
}
