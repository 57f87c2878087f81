package org.tidings.secrets.rotate;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.GeneralSecurityException;
import org.tidings.account.UserKey;
import org.tidings.secrets.KeyOwner;
import org.tidings.secrets.TenantKey;
import org.tidings.secrets.TenantKeyUnavailableException;
import org.tidings.tenant.TenantContext;

/**
 * Wraps the keysets of the current tenant with its present key, where another one did. Which are
 * left stands in what is wrapped, so one that was killed goes on where it was, and two do no harm.
 */
@ApplicationScoped
public class Rewrapping {

  private static final System.Logger LOG = System.getLogger(Rewrapping.class.getName());

  private final WrappingRows rows;
  private final TenantKey tenantKey;
  private final TenantContext tenants;

  @Inject
  public Rewrapping(WrappingRows rows, TenantKey tenantKey, TenantContext tenants) {
    this.rows = rows;
    this.tenantKey = tenantKey;
    this.tenants = tenants;
  }

  protected Rewrapping() {
    this(null, null, null); // for the container
  }

  /**
   * Wraps what is left; answers how much that was.
   *
   * @throws TenantKeyUnavailableException when one of the two keys cannot be used
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public int run() {
    WrappingRows.Outdated outdated = rows.outdated();
    int wrapped = 0;
    for (UserKey key : outdated.keys()) {
      wrapped += wrapAnew(key, outdated) ? 1 : 0;
    }
    if (wrapped > 0) {
      LOG.log(INFO, "Tenant {0}: {1} keysets wrapped anew", tenants.require(), wrapped);
    }
    return wrapped;
  }

  private boolean wrapAnew(UserKey key, WrappingRows.Outdated outdated) {
    KeyOwner owner = new KeyOwner(tenants.require(), key.userId());
    byte[] before = key.wrappedKeyset();
    try {
      byte[] after = tenantKey.wrap(owner, outdated.own(), tenantKey.unwrap(owner, before));
      return rows.store(key.userId(), before, after);
    } catch (GeneralSecurityException e) { // it stays as it is, and holds nobody else up
      LOG.log(WARNING, "The keyset of user " + key.userId() + " is damaged", e);
      return false;
    }
  }
}
