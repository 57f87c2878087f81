package org.tidings.bucket;

import java.time.LocalDate;
import java.util.List;

/**
 * Calls to providers that count by the day, the same for all nodes. Belong to no tenant, since one
 * app serves all of them. Ask outside a transaction.
 */
public interface DailyCalls {

  /**
   * A count of calls.
   *
   * @param key whose it is, in a form that nobody can read
   * @param most calls of one day
   */
  record Count(String key, long most) {}

  /** Takes one call of the day from each count, or none when one is used up. One round trip. */
  boolean take(List<Count> counts, LocalDate day);

  /** Notes that the provider grants no more of that day's calls. */
  void close(String key, LocalDate day);

  /** Forgets the days before; answers how many counts there were. */
  int forgetBefore(LocalDate day, int most);
}
