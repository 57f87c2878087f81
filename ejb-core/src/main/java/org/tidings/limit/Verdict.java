package org.tidings.limit;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.tidings.problem.TooOftenException;

/**
 * Whether something may be done now.
 *
 * @param standings how the asker stands with each limit, in the order first asked
 */
public record Verdict(boolean granted, List<Standing> standings) {

  /** Until it may be done; zero when it may be now. */
  public Duration untilNext() {
    return standings.stream()
        .map(Standing::untilNext)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /**
   * Returns when it may be done.
   *
   * @throws TooOftenException when it may not
   */
  public void orRefuse() {
    if (!granted) {
      throw new TooOftenException(untilNext());
    }
  }
}
