package org.tidings.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom the current tenant's own identity provider signs in. Unlike {@link ExternalIdentities} they
 * are the tenant's: what one workspace's provider says of a subject means nothing in another.
 */
public interface SsoIdentities {

  /** The user whom the identity signs in. */
  Optional<UUID> find(ExternalIdentity identity);

  /** Whether the user signs in so, and has no other way in. */
  boolean isWayInOf(UUID userId);

  /** Lets the identity sign in the user, who is new. */
  void add(UUID userId, ExternalIdentity identity, Instant now);

  /** Remembers whoever signs in as the user, if somebody does, once the user is removed. */
  void shutOut(UUID userId, Instant now);

  boolean isShutOut(ExternalIdentity identity);

  void letIn(ExternalIdentity identity);

  /** Ends every session and API token of those who sign in so. */
  void endAccess();
}
