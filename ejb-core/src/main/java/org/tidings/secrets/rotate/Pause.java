package org.tidings.secrets.rotate;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How a rotation waits. */
@FunctionalInterface
interface Pause {

  Duration MOMENT = Duration.ofMillis(200);
  Duration GLANCE = Duration.ofSeconds(5);

  void length(Duration length);

  default void moment() {
    length(MOMENT);
  }

  /** Looks now and then whether the end is still where it was. */
  default void until(End end, Clock clock) throws SQLException, IOException {
    while (clock.instant().isBefore(end.asItIsNow())) {
      length(GLANCE);
    }
  }

  /** When a wait is over, as it is written down somewhere. */
  @FunctionalInterface
  interface End {

    Instant asItIsNow() throws SQLException, IOException;
  }

  static void asleep(Duration length) {
    try {
      Thread.sleep(length.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The rotation was interrupted; run the command again", e);
    }
  }
}
