package org.tidings.ingest;

import java.util.List;
import java.util.Set;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;

/**
 * Reads one kind of source. A connector knows its protocol and nothing else: no database, no
 * tenant. A source that fails is an outcome, not an exception, and is never changed by being read.
 */
public interface SourceConnector {

  SourceType type();

  /**
   * The names of the settings that are secrets; they are stored encrypted and never shown again.
   */
  Set<String> secretSettings();

  /**
   * Checks settings that somebody typed, without a connection.
   *
   * @return what is wrong, by setting; empty when nothing is
   */
  List<SettingProblem> check(SourceAccess access);

  /**
   * Fetches at most {@code limits.items()} items after the cursor, oldest first. Fetching again
   * from the same cursor yields the same items, so a lost answer costs nothing.
   */
  PollOutcome fetch(SourceAccess access, SourceCursor cursor, FetchLimits limits);

  /** Signs in and opens the source without reading any item: the portal's "test connection". */
  PollOutcome test(SourceAccess access);
}
