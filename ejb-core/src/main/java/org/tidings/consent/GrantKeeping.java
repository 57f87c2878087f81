package org.tidings.consent;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Refreshes the current tenant's grants that nothing has read with for so long that their provider
 * might forget them, and tells owners when a consent ends soon. The others are refreshed when they
 * are read with.
 */
@ApplicationScoped
public class GrantKeeping {

  private static final System.Logger LOG = System.getLogger(GrantKeeping.class.getName());

  private final GrantStore store;
  private final AccessTokens tokens;

  @Inject
  public GrantKeeping(GrantStore store, AccessTokens tokens) {
    this.store = store;
    this.tokens = tokens;
  }

  protected GrantKeeping() {
    this(null, null); // for the container
  }

  /** What fails waits for a later run. */
  @Transactional(TxType.NOT_SUPPORTED)
  public void run() {
    store.foretell();
    for (GrantStore.OwnGrant grant : store.resting()) {
      try {
        tokens.keep(grant.owner(), grant.grantId());
      } catch (RuntimeException e) { // one grant's trouble is not the others'
        LOG.log(WARNING, "Grant " + grant.grantId() + " is refreshed in a later run", e);
      }
    }
  }
}
