package org.tidings.ingest;

import java.util.UUID;

/** Knows whose accounts are whose. */
public interface AccountOwners {

  /** Whether the user has such an account of the provider's. */
  boolean has(UUID userId, String provider, UUID account);
}
