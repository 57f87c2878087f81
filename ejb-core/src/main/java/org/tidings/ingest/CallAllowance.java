package org.tidings.ingest;

import java.util.List;

/**
 * The calls of a day that a provider grants, the same for all nodes. Some providers tell nobody how
 * many are left, so they are counted here, by the day in UTC. Ask outside a transaction.
 */
public interface CallAllowance {

  /**
   * What a provider counts together.
   *
   * @param whose the app as a whole, or one account
   * @param most calls of one day
   */
  record Share(String provider, String whose, long most) {}

  /** Takes one call of each share, or none when one of them is used up. */
  boolean take(List<Share> shares);

  /** Notes that the provider grants no more of a share today. */
  void close(Share share);
}
