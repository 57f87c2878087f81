package org.tidings.limit;

import java.time.Duration;
import java.time.Instant;
import org.tidings.bucket.Bucket;

/**
 * How somebody stands with a limit.
 *
 * @param left turns that he may take at once
 * @param untilFull until he has all of them again
 * @param untilNext until he has one; zero when he has
 */
public record Standing(Limit limit, Rate rate, long left, Duration untilFull, Duration untilNext) {

  static Standing of(Limit limit, Rate rate, Bucket bucket, Instant fullAt, Instant now) {
    Duration missing = max(Duration.ZERO, Duration.between(now, fullAt));
    Duration whole = bucket.turn().multipliedBy(bucket.size());
    return new Standing(
        limit,
        rate,
        Math.max(0, whole.minus(missing).dividedBy(bucket.turn())),
        missing,
        max(Duration.ZERO, missing.plus(bucket.turn()).minus(whole)));
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
