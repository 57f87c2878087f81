package org.tidings.ingest;

import java.util.Set;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceKey;

/**
 * A connector that can keep its connection to a source between fetches, and be told over it that
 * something has arrived. That is quick and cheap, and never needed: whatever the connection misses
 * is found by the next fetch.
 */
public interface HoldingConnector extends SourceConnector {

  /** Whether a connection could be kept for a source that has none yet. */
  boolean mayHold(SourceKey source, SourceAccess access);

  /** Whether a connection is kept for a source. */
  boolean holds(SourceKey source);

  /**
   * As {@link #fetch}, over the connection that is kept for the source if it still lives; keeps the
   * connection for the next time if it can.
   */
  PollOutcome fetchHolding(
      SourceKey source, SourceAccess access, SourceCursor cursor, FetchLimits limits);

  /** The sources for which a connection is kept. */
  Set<SourceKey> held();

  /**
   * Listens to all connections, without waiting.
   *
   * @return the sources that should be polled now: something has arrived, or the connection must
   *     show that it is alive
   */
  Set<SourceKey> listen();

  /** Ends the connection that is kept for a source, if there is one. */
  void drop(SourceKey source);
}
