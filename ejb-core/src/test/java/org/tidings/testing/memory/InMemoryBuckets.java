package org.tidings.testing.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidings.bucket.Bucket;
import org.tidings.bucket.Buckets;
import org.tidings.bucket.Turns;

/** Buckets in a map. */
public final class InMemoryBuckets implements Buckets {

  private final Map<String, Instant> fullAt = new LinkedHashMap<>();

  /** The names of the buckets that are not full, or have not been forgotten. */
  public List<String> keys() {
    return List.copyOf(fullAt.keySet());
  }

  @Override
  public Turns take(List<Bucket> buckets, Instant now) {
    boolean granted = buckets.stream().allMatch(bucket -> hasTurn(bucket, now));
    return new Turns(granted, buckets.stream().map(bucket -> fill(bucket, now, granted)).toList());
  }

  private boolean hasTurn(Bucket bucket, Instant now) {
    Duration whole = bucket.turn().multipliedBy(bucket.size());
    return !fullAt(bucket, now).plus(taken(bucket)).isAfter(now.plus(whole));
  }

  private Instant fill(Bucket bucket, Instant now, boolean granted) {
    Instant next = fullAt(bucket, now).plus(granted ? taken(bucket) : Duration.ZERO);
    fullAt.put(bucket.key(), next);
    return next;
  }

  private static Duration taken(Bucket bucket) {
    return bucket.turn().multipliedBy(bucket.wanted());
  }

  private Instant fullAt(Bucket bucket, Instant now) {
    Instant known = fullAt.getOrDefault(bucket.key(), now);
    return known.isAfter(now) ? known : now;
  }

  @Override
  public void giveBack(Bucket bucket) {
    fullAt.computeIfPresent(bucket.key(), (key, until) -> until.minus(taken(bucket)));
  }

  @Override
  public int forgetFull(Instant now, int most) {
    List<String> full =
        fullAt.entrySet().stream()
            .filter(bucket -> !bucket.getValue().isAfter(now))
            .limit(most)
            .map(Map.Entry::getKey)
            .toList();
    full.forEach(fullAt::remove);
    return full.size();
  }
}
