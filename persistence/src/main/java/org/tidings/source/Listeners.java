package org.tidings.source;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Which node keeps a connection to a source between polls, over all tenants: one at a time, for as
 * long as it goes on saying so.
 */
public interface Listeners {

  /**
   * The node is the listener of these sources for as long as the lease, where no other is.
   *
   * @return the others: those that another node listens to, or that are gone
   */
  Set<SourceKey> claim(UUID node, Collection<SourceKey> sources, Duration lease);
}
