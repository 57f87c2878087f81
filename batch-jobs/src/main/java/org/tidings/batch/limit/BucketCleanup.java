package org.tidings.batch.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tidings.bucket.Buckets;

/** Has the buckets forgotten that are full again, and so count nothing. */
@ApplicationScoped
public class BucketCleanup {

  /** In one statement; what is more waits for the next. */
  static final int ROWS_AT_ONCE = 10_000;

  private final Buckets buckets;
  private final Clock clock;

  @Inject
  public BucketCleanup(Buckets buckets, Clock clock) {
    this.buckets = buckets;
    this.clock = clock;
  }

  protected BucketCleanup() {
    this(null, null); // for the container
  }

  /** Forgets all that limits counted long ago. */
  public void forgetFullBuckets() {
    int forgotten;
    do {
      forgotten = buckets.forgetFull(clock.instant(), ROWS_AT_ONCE);
    } while (forgotten == ROWS_AT_ONCE);
  }
}
