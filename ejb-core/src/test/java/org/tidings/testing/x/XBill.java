package org.tidings.testing.x;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/** What X charges the application: each post and each user once in a day of UTC. */
public final class XBill {

  private static final long POST_MICROS = 5_000;
  private static final long USER_MICROS = 10_000;

  private final Clock clock;
  private final Set<String> charged = new HashSet<>();
  private long micros;

  XBill(Clock clock) {
    this.clock = clock;
  }

  synchronized void post(long id) {
    charge("post " + id, POST_MICROS);
  }

  synchronized void user(String id) {
    charge("user " + id, USER_MICROS);
  }

  private void charge(String what, long price) {
    if (charged.add(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + " " + what)) {
      micros += price;
    }
  }

  /** In millionths of a dollar. */
  public synchronized long micros() {
    return micros;
  }
}
