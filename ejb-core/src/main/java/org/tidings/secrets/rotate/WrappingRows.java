package org.tidings.secrets.rotate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tidings.account.Accounts;
import org.tidings.account.UserKey;
import org.tidings.secrets.TenantKey;

/** What {@link Rewrapping} reads and writes: each method is one short transaction. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class WrappingRows {

  /**
   * What another key than the tenant's present one wrapped.
   *
   * @param own the ARN of the tenant's own key, where he has one
   */
  record Outdated(Optional<String> own, List<UserKey> keys) {}

  private final Accounts accounts;
  private final TenantKey tenantKey;

  @Inject
  public WrappingRows(Accounts accounts, TenantKey tenantKey) {
    this.accounts = accounts;
    this.tenantKey = tenantKey;
  }

  protected WrappingRows() {
    this(null, null); // for the container
  }

  Outdated outdated() {
    Optional<String> own = accounts.tenant().kmsKeyArn();
    return new Outdated(
        own,
        accounts.keys().stream()
            .filter(key -> tenantKey.isOutdated(own, key.wrappedKeyset()))
            .toList());
  }

  /** Stores it, unless a rotation or an erasure came first. */
  boolean store(UUID userId, byte[] before, byte[] after) {
    return accounts.rewrap(userId, before, after);
  }
}
