package org.tidings.ingest;

import org.tidings.source.SourceCursor;

/**
 * Reads one kind of source. A connector knows its protocol and nothing else: no database, no
 * tenant. A source that fails is an outcome, not an exception, and is never changed by being read.
 */
public interface SourceConnector extends SourceKind {

  /** Whom asking the source bothers; nobody is asked more often than is polite. */
  default Neighbour neighbour(SourceAccess access) {
    return Neighbour.host(type().code());
  }

  /**
   * Fetches at most {@code limits.items()} items after the cursor, oldest first. Fetching again
   * from the same cursor yields the same items, so a lost answer costs nothing.
   */
  PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits);

  /** Signs in and opens the source without reading any item: the portal's "test connection". */
  PollOutcome test(SourceAccess access);
}
