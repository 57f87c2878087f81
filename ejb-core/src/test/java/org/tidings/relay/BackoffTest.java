package org.tidings.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff = new Backoff();

  @Test
  void waits_about_twice_as_long_after_each_failure_in_a_row_up_to_a_limit() {
    Duration most = Backoff.FIRST;
    for (int failures = 0; failures < 100; failures++) {
      assertThat(backoff.next()).isBetween(most.dividedBy(2), most);
      most = most.multipliedBy(2);
      most = most.compareTo(Backoff.LONGEST) < 0 ? most : Backoff.LONGEST;
    }
  }

  @Test
  void starts_over_after_a_success() {
    backoff.next();
    backoff.next();
    backoff.reset();

    assertThat(backoff.next()).isLessThanOrEqualTo(Backoff.FIRST);
  }
}
