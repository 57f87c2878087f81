package org.tidings.ingest;

import org.tidings.source.SourceCursor;

/**
 * Reads a kind of source whose provider charges this installation for what is read, whoever's
 * source it is. Amounts are in millionths of a dollar.
 */
public interface MeteredConnector extends SourceConnector {

  /** Who charges; a code of at most 20 characters. */
  String provider();

  /** What the smallest poll may cost: with less there is no use in asking. */
  long least();

  /** What one poll may cost, and no more. */
  long most();

  /** As {@link SourceConnector#fetch}; asks nothing that the meter has no room for. */
  PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits, ReadMeter meter);

  /** As {@link SourceConnector#test}. */
  PollOutcome test(SourceAccess access, ReadMeter meter);

  @Override
  default PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits) {
    return fetch(access, cursor, limits, ReadMeter.unlimited());
  }

  @Override
  default PollOutcome test(SourceAccess access) {
    return test(access, ReadMeter.unlimited());
  }
}
