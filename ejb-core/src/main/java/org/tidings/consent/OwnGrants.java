package org.tidings.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.tidings.grant.Grants;
import org.tidings.ingest.AccountOwners;

/** What the sources of a user must know of his grants. */
@ApplicationScoped
public class OwnGrants implements AccountOwners {

  private final Grants grants;

  @Inject
  public OwnGrants(Grants grants) {
    this.grants = grants;
  }

  protected OwnGrants() {
    this(null); // for the container
  }

  @Override
  @Transactional
  public boolean has(UUID userId, List<String> providers, UUID grantId) {
    return grants
        .find(grantId)
        .filter(grant -> grant.userId().equals(userId) && providers.contains(grant.provider()))
        .isPresent();
  }
}
