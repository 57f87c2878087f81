package org.tidings.testing.memory;

import org.tidings.bucket.Buckets;
import org.tidings.bucket.BucketsContract;

class InMemoryBucketsTest implements BucketsContract {

  private final InMemoryBuckets buckets = new InMemoryBuckets();

  @Override
  public Buckets buckets() {
    return buckets;
  }
}
