package org.tidings.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.tidings.bucket.DailyCalls;
import org.tidings.limit.BucketKeys;

/** Counts calls in the database, under names that nobody can read. */
@ApplicationScoped
public class CountedCalls implements CallAllowance {

  private final DailyCalls calls;
  private final BucketKeys keys;
  private final Clock clock;

  @Inject
  public CountedCalls(DailyCalls calls, BucketKeys keys, Clock clock) {
    this.calls = calls;
    this.keys = keys;
    this.clock = clock;
  }

  protected CountedCalls() {
    this(null, null, null); // for the container
  }

  @Override
  public boolean take(List<Share> shares) {
    return calls.take(
        shares.stream().map(share -> new DailyCalls.Count(key(share), share.most())).toList(),
        today());
  }

  @Override
  public void close(Share share) {
    calls.close(key(share), today());
  }

  private String key(Share share) {
    return keys.ofCalls(share.provider(), share.whose());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
