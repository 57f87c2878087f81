package org.tidings.ingest;

import java.util.List;
import org.tidings.source.SourceCursor;
import org.tidings.source.SourceType;

/**
 * Reads one kind of source. A connector knows its protocol and nothing else: no database, no
 * tenant. A source that fails is an outcome, not an exception, and is never changed by being read.
 */
public interface SourceConnector {

  SourceType type();

  /** What its users may expect of it. */
  ContractCard card();

  /** What it must be told to reach a source, in the order of a form. */
  List<Setting> settings();

  /**
   * Checks settings that somebody typed, without a connection.
   *
   * @return what is wrong, by setting; empty when nothing is
   */
  default List<SettingProblem> check(SourceAccess access) {
    return SettingsCheck.problemsIn(settings(), access);
  }

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
