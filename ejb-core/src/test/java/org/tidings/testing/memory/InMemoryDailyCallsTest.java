package org.tidings.testing.memory;

import org.tidings.bucket.DailyCalls;
import org.tidings.bucket.DailyCallsContract;

class InMemoryDailyCallsTest implements DailyCallsContract {

  private final InMemoryDailyCalls calls = new InMemoryDailyCalls();

  @Override
  public DailyCalls calls() {
    return calls;
  }
}
