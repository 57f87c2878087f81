package org.tidings.batch.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tidings.bucket.Bucket;
import org.tidings.testing.memory.InMemoryBuckets;
import org.tidings.testing.memory.TestClock;
import org.tidings.testing.memory.Workspace;

class BucketCleanupTest {

  private final TestClock clock = new TestClock(Workspace.NOON);
  private final InMemoryBuckets buckets = new InMemoryBuckets();
  private final BucketCleanup cleanup = new BucketCleanup(buckets, clock);

  @Test
  void forgets_all_buckets_that_are_full_and_no_other() {
    IntStream.rangeClosed(0, BucketCleanup.ROWS_AT_ONCE).forEach(i -> take("bucket " + i, 1));
    take("slow", 60);
    clock.advance(Duration.ofSeconds(1));

    cleanup.forgetFullBuckets();

    assertThat(buckets.keys()).containsExactly("slow");
  }

  private void take(String key, int seconds) {
    buckets.take(List.of(new Bucket(key, 1, Duration.ofSeconds(seconds))), clock.instant());
  }
}
