package org.tidings.ingest;

import java.util.List;
import java.util.UUID;

/** Knows whose accounts are whose. */
public interface AccountOwners {

  /** Whether the user has such an account at one of the providers. */
  boolean has(UUID userId, List<String> providers, UUID account);
}
