package org.tidings.bucket;

import java.time.Instant;
import java.util.List;

/**
 * The buckets of everybody, the same for all nodes. Belong to no tenant, since who has not signed
 * in is limited too. Ask outside a transaction: a bucket is locked until the asking one ends.
 */
public interface Buckets {

  /**
   * Takes as many turns from each bucket as are wanted, or none when one of them has too few. One
   * round trip.
   *
   * @param buckets each once
   */
  Turns take(List<Bucket> buckets, Instant now);

  /** Gives the turns back to a bucket that were taken from it. */
  void giveBack(Bucket bucket);

  /** Forgets buckets that are full, which are as good as none; answers how many. */
  int forgetFull(Instant now, int most);
}
